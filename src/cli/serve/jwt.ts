import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';

import type { Identify } from '../../server/index.ts';

/** A key, and the algorithms that it may be used with: never those of another kind of key. */
export interface JwtKeySource {
  readonly key: CryptoKey | Uint8Array | JWTVerifyGetKey;
  readonly algorithms: readonly string[];
}

export interface JwtOptions extends JwtKeySource {
  /** Where the token comes in; `Bearer ` before it is cut off. */
  readonly header: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim with the verified e-mail address. */
  readonly emailClaim: string;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Seconds that two clocks may differ. */
const TOLERANCE = 30;

/** Who a JWT of the intranet says is signed in. Rejects where its keys cannot be fetched. */
export function identifyByJwt(options: JwtOptions): Identify {
  const { header, key, emailClaim, now = Date.now } = options;
  const rules: JWTVerifyOptions = {
    algorithms: [...options.algorithms],
    issuer: options.issuer,
    audience: options.audience,
    requiredClaims: ['exp'],
    clockTolerance: TOLERANCE,
  };

  return async ({ headers }) => {
    const token = (headers.get(header) ?? '').replace(/^Bearer /i, '');
    if (token === '') return undefined;
    try {
      const current = { ...rules, currentDate: new Date(now()) };
      // Two forms of one function, which the compiler tells apart by the key.
      const { payload } = await (typeof key === 'function'
        ? jwtVerify(token, key, current)
        : jwtVerify(token, key, current));
      return identityOf(payload, emailClaim);
    } catch (error) {
      if (isOfToken(error)) return undefined;
      throw error;
    }
  };
}

function identityOf(payload: JWTPayload, emailClaim: string): { email: string } | undefined {
  const email = payload[emailClaim];
  const isVerified = payload['email_verified'] !== false && payload['email_verified'] !== 'false';
  return typeof email === 'string' && email !== '' && isVerified ? { email } : undefined;
}

/** Against what is wrong with the key server: nobody's session has ended then. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== errors.JOSEError.code
  );
}
