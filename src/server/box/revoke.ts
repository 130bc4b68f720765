import type { Outcome } from '../outcome.ts';
import { failed, success } from '../outcome.ts';
import { callBox } from './call.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import { tokenFailure } from './token-error.ts';
import { formRequest } from './token-request.ts';

/** Takes a token back at Box (box-facts §1); one that is dead already is as good. */
export async function revokeToken(box: BoxContext, token: string): Promise<Outcome<void, BoxFailure>> {
  const called = await callBox(box, () => Promise.resolve(formRequest(box, '/oauth2/revoke', { token })));
  if (!called.ok) return called;
  if (called.value.status === 200) return success(undefined);
  const failure = tokenFailure(called.value);
  return failure.kind === 'token_refused' ? success(undefined) : failed(failure);
}
