import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const LIBRARY = '@box/blueprint-web';
const ELEMENTS = '/box-ui-elements/es/elements/';

/** Which of the library's components a module of upstream takes from a light module instead. */
const TAKEN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'common/item-list/ItemList.js': {
    'table/table.tsx': ['Cell', 'Column', 'Row', 'Table', 'TableBody', 'TableHeader'],
  },
  'common/item/ItemOptions.js': {
    'table/table.tsx': ['ActionCell', 'Cell'],
    'grid/grid.tsx': ['GridList'],
    'menu/menu.tsx': ['DropdownMenu'],
  },
  'common/breadcrumbs/BreadcrumbDropdown.js': { 'menu/menu.tsx': ['DropdownMenu'] },
  'common/sub-header/Add.js': { 'menu/menu.tsx': ['DropdownMenu'] },
  'common/sub-header/BulkItemActionMenu.js': { 'menu/menu.tsx': ['DropdownMenu'] },
  'common/sub-header/Sort.js': { 'menu/menu.tsx': ['DropdownMenu'] },
};

/**
 * Gives upstream's list light components in place of some of blueprint's, which they fetch when those are wanted.
 *
 * @param folder Where the light modules are.
 * @throws from the build, where a module is gone, or no longer takes a component from the library.
 */
export function lightFirst(folder: string): Plugin {
  const seen = new Set<string>();
  return {
    name: 'box-file-widget:light-first',
    enforce: 'pre',
    transform(code, id) {
      const site = pathOf(id).split(ELEMENTS)[1] ?? '';
      const taken = TAKEN[site];
      if (!taken) return null;
      seen.add(site);
      const moved = Object.entries(taken).reduce(
        (text, [module, names]) => move(text, names, join(folder, module), site),
        code,
      );
      return { code: moved, map: null };
    },
    buildEnd(error) {
      const gone = Object.keys(TAKEN).filter((site) => !seen.has(site));
      if (!error && gone.length > 0) throw new Error(`light-first: no module ${gone.join(', ')}`);
    },
  };
}

/** Takes names out of the import from the library, and imports them from `module`. */
function move(code: string, names: readonly string[], module: string, site: string): string {
  const found = Array.from(code.matchAll(/import \{([^}]*)\} from '([^']+)';/g)).find(
    ([, , from]) => from === LIBRARY,
  );
  const imported = (found?.[1] ?? '').split(',').map((name) => name.trim());
  const missing = names.filter((name) => !imported.includes(name));
  if (!found || missing.length > 0)
    throw new Error(`light-first: ${site} takes ${missing.join(', ')} no longer from ${LIBRARY}`);
  const left = imported.filter((name) => !names.includes(name));
  const statements = [
    `import { ${left.join(', ')} } from '${LIBRARY}';`,
    `import { ${names.join(', ')} } from ${JSON.stringify(module)};`,
  ];
  return code.replace(found[0], statements.join(' '));
}
