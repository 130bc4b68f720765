import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const LIBRARY = '/@box/blueprint-web/dist/lib-esm/';

/** Modules of the library that have a light one in their place, for whoever imports them. */
const LIGHT: Readonly<Record<string, string>> = {
  'primitives/notification/index.js': 'notification/notification.tsx',
  'primitives/notification/notification-provider.js': 'notification/notification.tsx',
  'tooltip/tooltip.js': 'tooltip/tooltip.tsx',
};

/** These make up what the light ones fetch; the card needs more of a tooltip, and nothing of upstream's uses it. */
const LEFT = /^(primitives\/notification\/|card-tooltip\/)/;

/**
 * Gives all of upstream a light module in place of one of blueprint's whose parts must know of each other: a tooltip
 * looks for its provider. The light modules themselves get the library's.
 *
 * @param folder Where the light modules are.
 * @throws from the build, where nothing imports one of them any more.
 */
export function lightModules(folder: string): Plugin {
  const seen = new Set<string>();
  return {
    name: 'box-file-widget:light-modules',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !mayBeOne(source)) return null;
      if (pathOf(importer).startsWith(`${pathOf(folder)}/`) || LEFT.test(moduleOf(importer))) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const module = resolved ? moduleOf(resolved.id) : '';
      const light = LIGHT[module];
      if (light === undefined) return null;
      seen.add(module);
      return join(folder, light);
    },
    buildEnd(error) {
      const gone = Object.keys(LIGHT).filter((module) => !seen.has(module));
      if (!error && gone.length > 0) throw new Error(`light-modules: nothing imports ${gone.join(', ')}`);
    },
  };
}

function mayBeOne(source: string): boolean {
  const file = source.split('/').at(-1) ?? '';
  return Object.keys(LIGHT).some((module) => module.endsWith(`/${file}`));
}

function moduleOf(id: string): string {
  return pathOf(id).split(LIBRARY)[1] ?? '';
}
