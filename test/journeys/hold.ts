import { beforeEach } from 'node:test';
import type { Fetch } from '../../demo/start/listen.ts';

/** Holds files back until the test has seen the page without them. */
export interface Hold {
  /** To be put around the demo. */
  readonly wrap: (next: Fetch) => Fetch;
  /** The files come now, and all that are asked for later in this test. */
  readonly letGo: () => void;
}

/** @param files matches the path of each; they are held from the start of every test. */
export function holdBack(files: RegExp): Hold {
  let isHeld = true;
  const waiting = new Set<() => void>();
  beforeEach(() => {
    isHeld = true;
  });
  return {
    wrap: (next) => async (request) => {
      if (isHeld && files.test(new URL(request.url).pathname)) {
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
      return next(request);
    },
    letGo: () => {
      isHeld = false;
      for (const go of waiting) go();
      waiting.clear();
    },
  };
}
