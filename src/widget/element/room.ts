import type { BoxAnswer } from '../engine/engine.ts';

/** Longer than a token or a list takes where all is well. Milliseconds. */
const SOON_MS = 300;

/**
 * When there is room for what is not urgent: once the list is on screen, or cannot be; sooner where the endpoint or Box
 * takes its time, as the line and the browser have nothing to do meanwhile.
 */
export async function roomBeside(
  listing: Promise<{ readonly answer: Promise<BoxAnswer> } | undefined>,
  painted: Promise<void>,
): Promise<void> {
  // Each when its turn comes: what nobody waits for in the end must not be a rejection that nobody handles.
  for (const step of [() => listing, () => listing.then((asked) => asked?.answer), () => painted])
    if (!(await isSoon(step()))) return;
}

/** @returns whether it has settled in time. */
function isSoon(work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const settled = (): void => {
      resolve(true);
    };
    work.then(settled, settled);
    setTimeout(resolve, SOON_MS, false);
  });
}
