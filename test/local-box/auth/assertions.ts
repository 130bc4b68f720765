import { SignJWT, importPKCS8 } from 'jose';
import type { LocalBox } from '../../../src/local-box/index.ts';
import { ORIGIN } from '../test-box.ts';
import type { Json } from '../test-box.ts';

export const NOW = Date.UTC(2026, 4, 1, 12);

/** Claims and header of an assertion that is right at `NOW`, but for what is given. */
export interface AssertionChange {
  readonly claims?: Json;
  readonly header?: Readonly<Record<string, string>>;
  readonly privateKey?: string;
}

export async function signAssertion(
  box: LocalBox,
  { claims, header, privateKey }: AssertionChange = {},
): Promise<string> {
  const { boxAppSettings, enterpriseID } = box.appConfig();
  const { appAuth, clientID } = boxAppSettings;
  const key = await importPKCS8(privateKey ?? appAuth.privateKey, 'RS256');
  return new SignJWT({
    iss: clientID,
    sub: enterpriseID,
    box_sub_type: 'enterprise',
    aud: 'https://api.box.com/oauth2/token',
    jti: crypto.randomUUID(),
    exp: NOW / 1000 + 30,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: appAuth.publicKeyID, ...header })
    .sign(key);
}

/** The form of the JWT grant, but for what is given. */
export function jwtForm(
  box: LocalBox,
  assertion: string,
  change: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { clientID, clientSecret } = box.appConfig().boxAppSettings;
  return {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion,
    client_id: clientID,
    client_secret: clientSecret,
    ...change,
  };
}

export async function postForm(box: LocalBox, path: string, form: Readonly<Record<string, string>>) {
  const response = await box.fetch(
    new Request(`${ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(form) }),
  );
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: (text === '' ? {} : JSON.parse(text)) as Json,
  };
}
