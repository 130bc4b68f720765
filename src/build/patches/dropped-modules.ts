import type { Plugin } from 'vite';

/** Modules of upstream that change the page's own globals, and that no browser of today needs; asked for by these names. */
const DROPPED = new Map([
  // A runtime for generators, which sets a global.
  ['regenerator-runtime/runtime', 'regenerator'],
  // Replaces `Element.prototype.closest`, which each browser has.
  ['./domPolyfill', 'dom-polyfill'],
]);

const PREFIX = '\0box-dropped:';

/** @throws from the build, where one of them is not asked for any more. */
export function dropModules(): Plugin {
  const met = new Set<string>();
  return {
    name: 'box-file-widget:dropped-modules',
    enforce: 'pre',
    resolveId(source) {
      const name = DROPPED.get(source);
      if (name === undefined) return null;
      met.add(source);
      return PREFIX + name;
    },
    load: (id) => (id.startsWith(PREFIX) ? 'export {};' : null),
    buildEnd(error) {
      const gone = [...DROPPED.keys()].filter((source) => !met.has(source));
      if (!error && gone.length > 0) throw new Error(`Upstream asks no more for ${gone.join(', ')}.`);
    },
  };
}
