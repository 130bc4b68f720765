import type { Reason } from '../../contract/token-request.ts';
import { readAnswer } from './answer.ts';
import type { Answer } from './check-answer.ts';
import { failureOfAnswer } from './failure.ts';
import { failureWithoutAnswer } from './no-answer.ts';
import type { Received } from './read-response.ts';
import { send, type Endpoint, type Sender, type SentToEndpoint } from './send.ts';

/** The world an exchange happens in. */
export interface Surroundings extends Sender {
  readonly online: () => boolean;
}

/**
 * One request to the token endpoint and its answer, as the token contract describes them.
 *
 * @param signal ends the request; its reason is what is thrown then.
 * @param sent the request, where it is on its way already.
 * @throws TokenError for all that is not a token.
 */
export async function exchange(
  endpoint: Endpoint,
  reason: Reason,
  surroundings: Surroundings,
  {
    signal,
    reachedBefore,
    sent = send(endpoint, reason, surroundings, signal),
  }: { readonly signal: AbortSignal; readonly reachedBefore: boolean; readonly sent?: SentToEndpoint },
): Promise<Answer> {
  const { url } = endpoint;
  let received: Received;
  try {
    received = await sent.answer;
  } catch (cause) {
    const blocker = await sent.watch?.blocker();
    signal.throwIfAborted();
    const response = await sent.response.catch(() => undefined);
    const [timedOut, online] = [sent.timeout.aborted, surroundings.online()];
    throw failureWithoutAnswer({ url, cause, response, blocker, timedOut, online, reachedBefore });
  } finally {
    sent.watch?.end();
  }
  return answerOf(received, url);
}

/** @throws TokenError for all that is not a token. */
export function answerOf(received: Received, url: string): Answer {
  if (received.response.status !== 200 || received.isPage) throw failureOfAnswer(received, url);
  return readAnswer(received.json);
}
