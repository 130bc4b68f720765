import { define } from './element/define.ts';

/** The widget without a line of Box's: its frame engine has Box's own published files. */
define({ engines: { frame: async () => (await import('./engine-frame/index.ts')).engine } });
