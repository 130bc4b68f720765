import { failed, success, type Outcome } from '../outcome.ts';
import { parseJson } from '../json.ts';
import type { BoxContext } from './context.ts';
import { unavailable, type BoxFailure, type UnavailableFailure } from './failure.ts';
import { retryAfterSeconds, retryDelay } from './retry.ts';

const TIMEOUT_MS = 8000;

/** Box's answer, whether it says yes or no. */
export interface BoxAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the body is not JSON. */
  readonly json: unknown;
}

/**
 * Calls Box, a few times where it is busy or broken.
 * @param build makes the request, anew for each try, since an assertion counts only once.
 */
export async function callBox(
  box: BoxContext,
  build: () => Promise<Request>,
): Promise<Outcome<BoxAnswer, BoxFailure>> {
  for (let tries = 1; ; tries += 1) {
    const sent = await send(box, await build());
    if (!sent.ok) return sent;
    const delay = retryDelay(sent.value, tries);
    if (delay === undefined) return judge(sent.value);
    await box.wait(delay);
  }
}

async function send(box: BoxContext, request: Request): Promise<Outcome<BoxAnswer, UnavailableFailure>> {
  try {
    // Box does not redirect; whatever does must not be sent the secret.
    const guarded = new Request(request, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const response = await box.fetch(guarded);
    const { status, headers } = response;
    return success({ status, headers, json: parseJson(await response.text()) });
  } catch (error) {
    return failed(whyUnsent(error));
  }
}

/** The error's own text is dropped: it may quote the request. */
function whyUnsent(error: unknown): UnavailableFailure {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return unavailable('box_timeout', `Box did not answer within ${TIMEOUT_MS / 1000} s.`);
  }
  return unavailable(
    'box_unreachable',
    'Box cannot be reached: check DNS, proxy and firewall of this server.',
  );
}

function judge(answer: BoxAnswer): Outcome<BoxAnswer, BoxFailure> {
  if (answer.status === 429)
    return failed({ kind: 'busy', retryAfterSeconds: retryAfterSeconds(answer.headers) ?? 30 });
  if (answer.status >= 500) {
    return failed(unavailable('box_status', `Box answered ${answer.status} time after time.`));
  }
  return success(answer);
}
