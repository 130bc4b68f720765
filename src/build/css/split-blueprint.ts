import { readFile } from 'node:fs/promises';
import postcss from 'postcss';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { BASE, componentsIn, splitBlueprint } from './blueprint-parts.ts';
import { shadowSelectors } from './shadow-selectors.ts';
import type { Sheets } from './sheets.ts';

const LIBRARY = /^(.*\/node_modules\/@box\/blueprint-web\/dist\/lib-esm\/)/;
const PREFIX = 'box-blueprint-css:';
const BLUEPRINT = 'blueprint:';

/** Name of the sheet with Blueprint's custom properties. */
export const BLUEPRINT_BASE = BLUEPRINT + BASE;

/**
 * Blueprint ships one 680 KB style sheet: each component that is bundled brings its own rules instead.
 *
 * @param adapt What is to be other in it.
 */
export function splitBlueprintCss(sheets: Sheets, adapt = (css: string): string => css): Plugin {
  let parts: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    name: 'box-file-widget:blueprint-css',
    enforce: 'pre',
    resolveId(source, importer) {
      const library = importer === undefined ? undefined : LIBRARY.exec(pathOf(importer))?.[1];
      const part = partOf(source);
      if (library === undefined || part === undefined) return null;
      parts ??= readFile(`${library}index.css`, 'utf8').then(adapt).then(splitBlueprint);
      return virtual(part);
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`) || !parts) return null;
      const part = id.slice(PREFIX.length + 1, -'.mjs'.length);
      const css = (await parts).get(part) ?? '';
      return sheets.moduleOf(BLUEPRINT + part, await forShadowRoot(css));
    },
    transform(code, id) {
      if (!LIBRARY.test(pathOf(id)) || !pathOf(id).endsWith('.js')) return null;
      const imports = Array.from(componentsIn(code), (name) => `import '${PREFIX}${name}';\n`);
      return imports.length > 0 ? { code: imports.join('') + code, map: null } : null;
    },
  };
}

/** Which part of the style sheet an import asks for: a component's, or what blueprint's own import leaves over. */
function partOf(source: string): string | undefined {
  if (source.endsWith('index.css')) return BASE;
  return source.startsWith(PREFIX) ? source.slice(PREFIX.length) : undefined;
}

function virtual(part: string): { id: string; moduleSideEffects: true } {
  return { id: `\0${PREFIX}${part}.mjs`, moduleSideEffects: true };
}

async function forShadowRoot(css: string): Promise<string> {
  return (await postcss([shadowSelectors()]).process(css, { from: undefined })).css;
}
