import type { Plugin, Rolldown } from 'vite';

const MARK = '?of-the-loader';

/**
 * Makes the loader a program of its own: what it imports is not shared with what it fetches later, which gets a copy. A
 * chunk that imported the loader would evaluate it once more in a page that asks for it with a query
 * (`box-file-widget.js?v=2`). So they have no module's state in common, and hand each other objects.
 */
export function loaderApart(): Plugin {
  const entries = new Set<string>();
  return {
    name: 'box-file-widget:loader-apart',
    enforce: 'pre',
    async resolveId(source, importer, { kind }) {
      const isOfLoader = importer !== undefined && (entries.has(importer) || importer.endsWith(MARK));
      if (importer !== undefined && !isOfLoader) return null;
      const found = await this.resolve(source, importer?.replace(MARK, ''), { skipSelf: true });
      if (!found || found.external) return found;
      if (!isOfLoader) entries.add(found.id);
      return isOfLoader && kind !== 'dynamic-import' ? { ...found, id: found.id + MARK } : found;
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const loader = chunks.find(({ isEntry }) => isEntry);
      const wrong = chunks.find((chunk) => loader && importsOf(chunk).includes(loader.fileName));
      if (wrong) this.error(`${wrong.fileName} imports the loader`);
    },
  };
}

function importsOf({ imports, dynamicImports }: Rolldown.OutputChunk): readonly string[] {
  return [...imports, ...dynamicImports];
}
