/** How long something may take until it is a failure, unless told: long enough for a busy machine. */
export const PATIENCE_MS = 20_000;

/** Tries until it gets something; undefined when time is up. What it throws ends it. */
export async function persist<T>(
  attempt: (nth: number) => Promise<T | undefined>,
  timeoutMs: number,
): Promise<T | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (let nth = 0; ; nth++) {
    const result = await attempt(nth);
    if (result !== undefined) return result;
    if (performance.now() > deadline) return undefined;
    await new Promise((resolve) => setTimeout(resolve, Math.min(20 * 2 ** nth, 100)));
  }
}
