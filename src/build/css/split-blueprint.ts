import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { BASE, componentsIn, splitBlueprint } from './blueprint-parts.ts';
import { shadowSelectors } from './shadow-selectors.ts';
import type { Sheets } from './sheets.ts';
import type { Rename } from './short-names.ts';

const LIBRARY = /^(.*\/node_modules\/@box\/blueprint-web\/dist\/lib-esm\/)/;
const PREFIX = 'box-blueprint-css:';
const BLUEPRINT = 'blueprint:';

export interface Changes {
  readonly adapt?: (css: string) => string;
  readonly renaming?: (css: string) => Rename;
}

/** Name of the sheet with Blueprint's custom properties. */
export const BLUEPRINT_BASE = BLUEPRINT + BASE;

/**
 * Blueprint ships one 680 KB style sheet: each component that is bundled brings its own rules instead.
 *
 * @param changes What is to be other in it (`adapt`), and what to call its classes, given the sheet (`renaming`).
 */
export function splitBlueprintCss(
  sheets: Sheets,
  { adapt = asItIs, renaming = () => asItIs }: Changes = {},
): Plugin {
  let parts: ReadonlyMap<string, string> | undefined;
  let rename: Rename | undefined;
  const read = (library: string): Rename => {
    if (rename) return rename;
    const css = readFileSync(`${library}index.css`, 'utf8');
    parts = splitBlueprint(adapt(css));
    return (rename = renaming(css));
  };
  return {
    name: 'box-file-widget:blueprint-css',
    enforce: 'pre',
    resolveId(source, importer) {
      const library = importer === undefined ? undefined : LIBRARY.exec(pathOf(importer))?.[1];
      const part = partOf(source);
      if (library === undefined || part === undefined) return null;
      read(library);
      return virtual(part);
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`) || !parts || !rename) return null;
      const part = id.slice(PREFIX.length + 1, -'.mjs'.length);
      return sheets.moduleOf(BLUEPRINT + part, await forShadowRoot(rename(parts.get(part) ?? '')));
    },
    transform(code, id) {
      const library = LIBRARY.exec(pathOf(id))?.[1];
      if (library === undefined || !pathOf(id).endsWith('.js')) return null;
      const imports = Array.from(componentsIn(code), (name) => `import '${PREFIX}${name}';\n`);
      return imports.length > 0 ? { code: imports.join('') + read(library)(code), map: null } : null;
    },
  };
}

function asItIs(text: string): string {
  return text;
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
