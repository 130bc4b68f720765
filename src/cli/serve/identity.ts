import type { Identify } from '../../server/index.ts';
import { list, type ServeValues } from '../commands/serve-options.ts';
import { identifyByJwt } from './jwt.ts';
import { jwtKeySource } from './jwt-key.ts';
import { ServeError } from './serve-error.ts';
import { identifyBySignedHeader } from './signed-header.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The one source that says who is signed in. @throws ServeError where there is none, or more than one. */
export async function identityFrom(values: ServeValues, env: Env): Promise<Identify> {
  const { identityHeader: header, jwtIssuer } = values;
  if ((header === undefined) === (jwtIssuer === undefined)) {
    throw new ServeError('Give one source of who is signed in: --identity-header or --jwt-issuer.');
  }
  if (header === undefined) return jwtIdentity(values, env);
  return identifyBySignedHeader({ header, secrets: list(env['IDENTITY_SECRET'] ?? '') });
}

async function jwtIdentity(values: ServeValues, env: Env): Promise<Identify> {
  const { jwtIssuer: issuer, jwtAudience: audience, jwtJwksUrl, jwtKeyFile } = values;
  if (issuer === undefined || audience === undefined) {
    throw new ServeError('--jwt-issuer and --jwt-audience go together: give both.');
  }
  const secret = env['JWT_SECRET'];
  const source = await jwtKeySource({
    ...(jwtJwksUrl === undefined ? {} : { jwksUrl: jwtJwksUrl }),
    ...(jwtKeyFile === undefined ? {} : { keyFile: jwtKeyFile }),
    ...(secret === undefined ? {} : { secret }),
  });
  return identifyByJwt({
    ...source,
    issuer,
    audience,
    header: values.jwtHeader,
    emailClaim: values.jwtEmailClaim,
  });
}
