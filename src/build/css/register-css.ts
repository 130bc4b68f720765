import { readFile } from 'node:fs/promises';
import { preprocessCSS, type Plugin, type ResolvedConfig } from 'vite';
import { pathOf } from '../module-id.ts';
import type { Sheets } from './sheets.ts';

const STYLE = /\.s?css$/;
const PREFIX = '\0box-css:';
const SUFFIX = '.mjs';

/** Each style sheet that a bundled module imports becomes a module that registers it for the widgets' shadow roots. */
export function registerCss(sheets: Sheets): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'box-file-widget:register-css',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async resolveId(source, importer) {
      if (!STYLE.test(source) || importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && { id: PREFIX + pathOf(resolved.id) + SUFFIX, moduleSideEffects: true };
    },
    async load(id) {
      if (!id.startsWith(PREFIX) || !config) return null;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      const { code } = await preprocessCSS(await readFile(file, 'utf8'), file, config);
      return sheets.moduleOf(file, code);
    },
  };
}
