import { compactVerify, decodeProtectedHeader, importSPKI } from 'jose';
import type { BoxState } from '../box-state.ts';
import { OAuthError } from './oauth-error.ts';

export const BOX_AUDIENCE = 'https://api.box.com/oauth2/token';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const MAX_AHEAD_S = 60;
const JTI_LENGTH = { min: 16, max: 128 };

/** For whom an assertion asks for a token. */
export interface Subject {
  readonly type: 'enterprise' | 'user';
  readonly id: string;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads a JWT assertion as Box does (its guide "JWT without SDK"), with the words Box has for each refusal.
 *
 * @throws OAuthError `invalid_grant`
 */
export async function verifyAssertion(box: BoxState, assertion: string): Promise<Subject> {
  const claims = await verifySignature(box, assertion);
  checkIssuer(box, claims);
  checkTimes(box, claims);
  useJti(box, claims['jti']);
  return subjectOf(claims);
}

async function verifySignature({ app }: BoxState, assertion: string): Promise<Claims> {
  const header = headerOf(assertion);
  if (header.kid !== app.key.publicKeyID) throw invalidGrant('kid invalid, unable to lookup correct key.');
  if (!ALGORITHMS.includes(header.alg)) throw invalidGrant("Please check the 'alg' header.");
  try {
    const key = await importSPKI(app.key.publicKey, header.alg);
    const { payload } = await compactVerify(assertion, key);
    return JSON.parse(new TextDecoder().decode(payload)) as Claims;
  } catch {
    throw invalidGrant(
      'Signature verification error. The public key identified by kid must correspond to the private key used for signing.',
    );
  }
}

function headerOf(assertion: string): { kid: string | undefined; alg: string } {
  try {
    const { kid, alg } = decodeProtectedHeader(assertion);
    return { kid, alg: alg ?? '' };
  } catch {
    throw invalidGrant('Invalid assertion.');
  }
}

function checkIssuer({ app }: BoxState, claims: Claims): void {
  if (claims['iss'] !== app.clientID) throw invalidGrant("Please check the 'iss' claim.");
  if (claims['aud'] !== BOX_AUDIENCE) throw invalidGrant("Please check the 'aud' claim.");
}

function checkTimes({ clock }: BoxState, { exp, nbf }: Claims): void {
  const now = Math.floor(clock.skewedNow() / 1000);
  if (typeof exp !== 'number') throw invalidGrant("Please check the 'exp' claim.");
  if (exp > now + MAX_AHEAD_S) {
    throw invalidGrant("Please check the 'exp' claim. The 'exp' value exceeds the maximum value allowed.");
  }
  if (exp <= now) {
    throw invalidGrant(
      "Current date/time MUST be before the expiration date/time listed in the 'exp' claim.",
    );
  }
  if (typeof nbf === 'number' && nbf > now) throw invalidGrant("Please check the 'nbf' claim.");
}

/** Used up even where the grant is refused afterwards: a retry has to be signed again. */
function useJti({ usedJtis }: BoxState, jti: unknown): void {
  const isWellFormed =
    typeof jti === 'string' && jti.length >= JTI_LENGTH.min && jti.length <= JTI_LENGTH.max;
  if (!isWellFormed) throw invalidGrant("Please check the 'jti' claim.");
  if (usedJtis.has(jti))
    throw invalidGrant("Please check the 'jti' claim. A unique 'jti' value is required.");
  usedJtis.add(jti);
}

function subjectOf({ sub, box_sub_type: type }: Claims): Subject {
  if (type !== 'enterprise' && type !== 'user') throw invalidGrant("Please check the 'box_sub_type' claim.");
  if (typeof sub !== 'string') throw invalidGrant("Please check the 'sub' claim.");
  return { type, id: sub };
}

const invalidGrant = (description: string): OAuthError => new OAuthError('invalid_grant', description);
