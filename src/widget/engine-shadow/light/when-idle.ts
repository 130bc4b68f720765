/** Longest wait for a quiet moment. */
const TIMEOUT_MS = 2000;

/** Calls back in a quiet moment; Safari cannot say when that is. */
export function whenIdle(call: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: TIMEOUT_MS });
  else setTimeout(call, TIMEOUT_MS / 10);
}
