import { define } from '../widget/element/define.ts';

/** The widget that the plugin's zip carries: nothing of Box's is in it, the frame engine takes that from Box itself. */
define({ engines: { frame: async () => (await import('../widget/engine-frame/index.ts')).engine } });
