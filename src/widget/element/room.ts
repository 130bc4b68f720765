import type { BoxAnswer } from '../engine/engine.ts';

/** Longer than a token or a list takes where all is well. Milliseconds. */
const SOON_MS = 300;

/**
 * When there is room beside the list: once it has come; sooner where there is none to come, and where the endpoint or Box
 * takes its time, as the line and the browser have nothing to do meanwhile.
 *
 * @returns whether the list has come, or cannot come.
 */
export async function roomBeside(
  listing: Promise<{ readonly answer: Promise<BoxAnswer> } | undefined>,
): Promise<boolean> {
  const isAsked = await isSoon(listing);
  return isAsked && isSoon(listing.then((asked) => asked?.answer));
}

/** @returns whether it has settled in time. */
export function isSoon(work: Promise<unknown>, ms = SOON_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const settled = (): void => {
      resolve(true);
    };
    work.then(settled, settled);
    setTimeout(resolve, ms, false);
  });
}
