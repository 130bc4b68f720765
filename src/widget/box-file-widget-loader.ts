import { define } from './element/define.ts';
import { FirstListings } from './first-rows/first-listings.ts';

/** The widget without a line of Box's: its frame engine has Box's own published files. */
define({
  listings: new FirstListings(),
  engines: { frame: async () => (await import('./engine-frame/index.ts')).engine },
});
