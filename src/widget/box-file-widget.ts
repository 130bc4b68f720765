import { define } from './element/define.ts';
import { FirstListings } from './first-rows/first-listings.ts';

define({
  listings: new FirstListings(),
  engines: {
    shadow: async () => (await import('./engine-shadow/index.ts')).engine,
    frame: async () => (await import('./engine-frame/index.ts')).engine,
  },
});
