import { callBox, type BoxAnswer } from '../server/box/call.ts';
import type { BoxFailure } from '../server/box/failure.ts';
import { failed, success, type Outcome } from '../server/outcome.ts';
import type { Exchange } from './evidence/exchange.ts';
import type { Walk } from './step.ts';

export interface Question {
  readonly token: string;
  /** From `/2.0` on; or a whole URL, for another host. */
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes the body, anew for each try. */
  readonly body?: () => BodyInit;
}

export interface Asked {
  readonly answer: BoxAnswer;
  /** The same, as far as a report may tell of it. */
  readonly exchange: Exchange;
}

/** Calls Box's API with a token. An answer that says no is an answer; a failure is where Box gave none. */
export async function askBox(walk: Walk, question: Question): Promise<Outcome<Asked, BoxFailure>> {
  const { token, path, method = 'GET', headers, body } = question;
  const box = walk.gains.box?.();
  if (box === undefined) throw new Error('Asked before there was a configuration.');
  const url = path.startsWith('/') ? `${box.apiUrl}${path}` : path;
  const called = await callBox(box, () =>
    Promise.resolve(
      new Request(url, {
        method,
        headers: { Accept: 'application/json', Authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: body() }),
      }),
    ),
  );
  if (!called.ok) return failed(called.failure);
  const exchange = walk.witness.last();
  if (exchange === undefined) throw new Error('The call was not seen.');
  return success({ answer: called.value, exchange });
}
