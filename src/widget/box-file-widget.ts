import { define } from './element/define.ts';

define({
  engines: {
    shadow: async () => (await import('./engine-shadow/index.ts')).engine,
    frame: async () => (await import('./engine-frame/index.ts')).engine,
  },
});
