import { failed, success, type Outcome } from '../outcome.ts';
import { parseJson } from '../json.ts';
import type { BoxContext } from './context.ts';
import { unavailable, type BoxFailure, type UnavailableFailure } from './failure.ts';
import { backOff, retryAfterSeconds, retryDelay } from './retry.ts';

/** Of one try. */
const TIMEOUT_MS = 8000;

/** Box's answer, whether it says yes or no. */
export interface BoxAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the body is not JSON. */
  readonly json: unknown;
}

/**
 * Calls Box, a few times where it is busy or broken, until the order's time is up.
 * @param build makes the request, anew for each try, since an assertion counts only once.
 */
export async function callBox(
  box: BoxContext,
  build: () => Promise<Request>,
): Promise<Outcome<BoxAnswer, BoxFailure>> {
  for (let tries = 1; ; tries += 1) {
    const sent = await send(box, await build());
    const delay = delayAfter(box, sent, tries);
    if (delay === undefined) return sent.ok ? judge(sent.value) : sent;
    await box.wait(delay);
  }
}

type Sent = Outcome<BoxAnswer, UnavailableFailure>;

function delayAfter(box: BoxContext, sent: Sent, tries: number): number | undefined {
  const msLeft = box.endsAt - box.now();
  if (sent.ok) return retryDelay({ ...sent.value, tries, msLeft });
  // A connection that Box has closed in the meantime fails at once; another one is worth one try.
  return sent.failure.reason === 'box_unreachable' && tries === 1 ? backOff(tries) : undefined;
}

async function send(box: BoxContext, request: Request): Promise<Sent> {
  const ms = Math.min(TIMEOUT_MS, box.endsAt - box.now());
  if (ms <= 0) return failed(timedOut());
  try {
    // Box does not redirect; whatever does must not be sent the secret.
    const guarded = new Request(request, { redirect: 'manual', signal: AbortSignal.timeout(ms) });
    const response = await box.fetch(guarded);
    const { status, headers } = response;
    return success({ status, headers, json: parseJson(await response.text()) });
  } catch (error) {
    return failed(whyUnsent(error));
  }
}

/** The error's own text is dropped: it may quote the request. */
function whyUnsent(error: unknown): UnavailableFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return timedOut();
  return unavailable(
    'box_unreachable',
    'Box cannot be reached: check DNS, proxy and firewall of this server.',
  );
}

function timedOut(): UnavailableFailure {
  return unavailable('box_timeout', 'Box did not answer in time.');
}

function judge(answer: BoxAnswer): Outcome<BoxAnswer, BoxFailure> {
  const after = retryAfterSeconds(answer.headers);
  if (answer.status === 429) return failed({ kind: 'busy', retryAfterSeconds: after ?? 30 });
  if (answer.status >= 500) {
    const failure = unavailable('box_status', `Box answered ${answer.status} time after time.`);
    return failed(after === undefined ? failure : { ...failure, retryAfterSeconds: after });
  }
  return success(answer);
}
