import * as compat from 'es-toolkit/compat';
import type { Plugin } from 'vite';

const PREFIX = '\0box-lodash:';
const NAMES: ReadonlySet<string> = new Set(Object.keys(compat));

/** `lodash/x` is es-toolkit's `x`, which is held to lodash's own tests and is a fraction of its size. */
export function esToolkit(): Plugin {
  let isAskedFor = false;
  return {
    name: 'box-file-widget:es-toolkit',
    enforce: 'pre',
    resolveId(source, _importer, { kind }) {
      const name = /^lodash\/(\w+)$/.exec(source)?.[1];
      // A function that stands for the whole module is what CommonJS expects.
      if (name === undefined || kind === 'require-call') return null;
      if (!NAMES.has(name)) throw new Error(`es-toolkit: there is no ${name}, which upstream has of lodash.`);
      isAskedFor = true;
      return PREFIX + name;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      const code = `export { default } from 'es-toolkit/compat/${name}';`;
      return { code, moduleSideEffects: false };
    },
    buildEnd(error) {
      if (!error && !isAskedFor) throw new Error('es-toolkit: upstream asks no more for lodash.');
    },
  };
}
