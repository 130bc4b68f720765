import type { Plugin } from 'vite';

const EMPTY = '\0box-regenerator';

/** Upstream imports a runtime for generators that its own build no longer needs, and that sets a global. */
export function dropRegenerator(): Plugin {
  return {
    name: 'box-file-widget:regenerator',
    enforce: 'pre',
    resolveId: (source) => (source === 'regenerator-runtime/runtime' ? EMPTY : null),
    load: (id) => (id === EMPTY ? 'export {};' : null),
  };
}
