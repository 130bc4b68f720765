import type { BoxAppConfig } from '../config.ts';
import { createSigner } from './assertion.ts';
import type { Subject } from './context.ts';
import type { TokenFields } from './token-request.ts';

const JWT_GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The form fields that ask for a subject's token, made anew for each try (box-facts §1, "Token requests"). */
export type Prove = (subject: Subject) => Promise<TokenFields>;

/**
 * A signed assertion where the app has a key, else its client credentials alone.
 * @param now Box's time, in ms since the epoch.
 * @throws ConfigError where the key is still locked; the function rejects with one where it is no RSA key.
 */
export function createProof({ clientId, jwt }: BoxAppConfig, now: () => number): Prove {
  if (jwt === undefined) return (subject) => Promise.resolve(credentialFields(subject));
  const sign = createSigner(clientId, jwt, now);
  return async (subject) => ({ grant_type: JWT_GRANT, assertion: await sign(subject) });
}

function credentialFields({ type, id }: Subject): TokenFields {
  return { grant_type: 'client_credentials', box_subject_type: type, box_subject_id: id };
}
