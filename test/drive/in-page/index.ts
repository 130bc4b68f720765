import { aim, fired } from './aim.ts';
import { find } from './find.ts';
import { focusOn, selectContent } from './focus.ts';
import { dropFiles } from './drop.ts';
import { scrollAt } from './scroll.ts';
import { spotOf } from './spot.ts';
import { activeElement, counts, screenText, stateOf, texts } from './state.ts';
import type { Steps } from './query.ts';

/** The driver's part in the page. */
export const inPage = {
  activeElement,
  aim,
  counts,
  dropFiles,
  fired,
  focusOn,
  screenText,
  scrollAt,
  selectContent,
  spotOf,
  stateOf,
  texts,
  /** For a driver's own handle: the first element, visible or not. */
  first: (steps: Steps): Element | null => find(steps)[0] ?? null,
};

export type InPage = typeof inPage;
