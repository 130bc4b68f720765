import { failed, success, type Outcome } from '../outcome.ts';
import { callBox } from './call.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import { readToken, type BoxToken } from './token.ts';
import { notBox, tokenFailure } from './token-error.ts';

export type TokenFields = Readonly<Record<string, string>>;

/**
 * Posts to Box's `/oauth2/token` with the app's credentials.
 * @param fields makes the grant's own fields, anew for each try.
 */
export async function requestToken(
  box: BoxContext,
  fields: () => Promise<TokenFields>,
): Promise<Outcome<BoxToken, BoxFailure>> {
  const askedAt = box.now();
  const called = await callBox(box, async () => formRequest(box, '/oauth2/token', await fields()));
  if (!called.ok) return called;
  if (called.value.status !== 200) return failed(tokenFailure(called.value));
  const token = readToken(called.value.json, askedAt);
  return token === undefined ? failed(notBox(called.value)) : success(token);
}

/** A form with the app's credentials. */
export function formRequest({ apiUrl, config }: BoxContext, path: string, fields: TokenFields): Request {
  const body = new URLSearchParams({
    ...fields,
    client_id: config.clientId,
    client_secret: config.clientSecret,
  });
  return new Request(`${apiUrl}${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body,
  });
}
