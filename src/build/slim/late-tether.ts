import type { Plugin } from 'vite';
import { packageOf } from '../module-id.ts';

/**
 * Gives react-tether a Tether that is fetched when it has something to place.
 *
 * @param module has the stand-in, which imports the real one.
 * @throws from the build, where react-tether no longer imports it.
 */
export function lateTether(module: string): Plugin {
  let isMet = false;
  return {
    name: 'box-file-widget:late-tether',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== 'tether' || packageOf(importer ?? '') !== 'react-tether') return null;
      isMet = true;
      return module;
    },
    buildEnd(error) {
      if (!error && !isMet) throw new Error('late-tether: react-tether imports no more tether');
    },
  };
}
