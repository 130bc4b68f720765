import { define } from './element/define.ts';

define({ engine: async () => (await import('./engine-shadow/index.ts')).engine });
