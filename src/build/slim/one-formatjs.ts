import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const INTL = '/node_modules/@formatjs/intl';
const REACT_INTL = '/node_modules/react-intl/';
const PACKAGES =
  /^(?:intl-messageformat|@formatjs\/(?:icu-messageformat-parser|icu-skeleton-parser|fast-memoize|ecma402-abstract))$/;

/** react-intl and `@formatjs/intl` have the same packages twice: both get the second's. */
export function oneFormatjs(nodeModules: string): Plugin {
  const merged = new Set<string>();
  return {
    name: 'box-file-widget:one-formatjs',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!PACKAGES.test(source) || !pathOf(importer ?? '').includes(REACT_INTL)) return null;
      requireSameVersion(nodeModules, source);
      merged.add(source);
      const inIntl = `${nodeModules.replace(/\/node_modules$/, '')}${INTL}/lib/index.js`;
      return this.resolve(source, inIntl, { skipSelf: true });
    },
    buildEnd(error) {
      if (!error && merged.size === 0)
        throw new Error('one-formatjs: react-intl has no packages of its own.');
    },
  };
}

function requireSameVersion(nodeModules: string, name: string): void {
  const [ours, theirs] = [`@formatjs/intl`, 'react-intl'].map((owner) =>
    versionOf(`${nodeModules}/${owner}/node_modules/${name}/package.json`),
  );
  if (ours !== theirs)
    throw new Error(
      `one-formatjs: ${name} is ${String(ours)} for @formatjs/intl, ${String(theirs)} for react-intl.`,
    );
}

function versionOf(file: string): unknown {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version;
}
