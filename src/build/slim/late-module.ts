import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

export interface LateModule {
  /** As it is imported. */
  readonly source: string;
  /** By what: a part of a path in `node_modules`. */
  readonly importer: string;
  /** Has the stand-in, which fetches the real one. */
  readonly module: string;
}

/**
 * Gives modules of others a stand-in for one that they import: the real one is fetched at first use.
 *
 * @throws from the build, where nothing there imports it any more.
 */
export function lateModule({ source: wanted, importer: where, module }: LateModule): Plugin {
  let isMet = false;
  return {
    name: `box-file-widget:late-module ${wanted}`,
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== wanted || !pathOf(importer ?? '').includes(`/node_modules/${where}`)) return null;
      isMet = true;
      return module;
    },
    buildEnd(error) {
      if (!error && !isMet) throw new Error(`late-module: ${where} imports no more ${wanted}`);
    },
  };
}
