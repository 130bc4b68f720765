import * as compat from 'es-toolkit/compat';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const PREFIX = '\0box-lodash:';
const NAMES: ReadonlySet<string> = new Set(Object.keys(compat));

/**
 * Functions whose strict form does for what upstream does with them, at a tenth of the size: it leaves out no key by a
 * path, merges JSON and React's props, and takes apart names of ASCII letters.
 */
const STRICT: Readonly<Record<string, string>> = {
  kebabCase: 'kebabCase',
  lowerCase: 'lowerCase',
  merge: '(into, ...all) => all.reduce((merged, one) => merge(merged, one ?? {}), into ?? {})',
  omit: '(object, ...keys) => omit(object, keys.flat())',
};

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
    load: (id) =>
      id.startsWith(PREFIX)
        ? { code: lodashModule(id.slice(PREFIX.length)), moduleSideEffects: false }
        : null,
    transform(code, id) {
      requireSimpleKeys(code, pathOf(id));
      return null;
    },
    buildEnd(error) {
      if (!error && !isAskedFor) throw new Error('es-toolkit: upstream asks no more for lodash.');
    },
  };
}

/** The module in the place of `lodash/name`. */
export function lodashModule(name: string): string {
  const strict = STRICT[name];
  if (strict === undefined) return `export { default } from 'es-toolkit/compat/${name}';`;
  return `import { ${name} } from 'es-toolkit'; export default ${strict};`;
}

/** @throws where a module lets lodash leave out what is behind a path. */
export function requireSimpleKeys(code: string, path: string): void {
  const omit = /import (?:\{ default as )?(\w+)(?: \})? from ['"]lodash\/omit['"]/.exec(code)?.[1];
  if (omit === undefined) return;
  const deep = new RegExp(`\\b${omit}\\([^()[\\]]*\\[?[^\\])]*(['"])[^'"\\])]*[.[][^'"]*\\1`).exec(code);
  if (deep) throw new Error(`es-toolkit: ${path} leaves out a path: ${deep[0]}`);
}
