import type { Plugin } from 'vite';

const HELPER = 'vite/preload-helper';

/**
 * Vite 8 has each `import()` wait for links that it puts into the page's head. This build makes no style sheets and no
 * preloads: nothing is left for them to do.
 */
export function dropPreloads(): Plugin {
  return {
    name: 'box-file-widget:preloads',
    enforce: 'pre',
    load: (id) => (id.includes(HELPER) ? 'export const __vitePreload = (load) => load();' : null),
  };
}
