import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const EXPLORER = '/box-ui-elements/es/elements/content-explorer/ContentExplorer.js';

/** What asks Box for a view of metadata; upstream makes one when its property `defaultView` says so. */
const HELPERS = new Set([
  './MetadataQueryAPIHelper',
  '../../features/metadata-based-view/MetadataQueryAPIHelper',
]);

const NONE = '\0box-no-metadata-view.mjs';

/**
 * Leaves out what the explorer's view of metadata asks Box with: the widget never shows one, and has not the classes of
 * the API for it.
 *
 * @throws from the build, where upstream's explorer no longer imports it.
 */
export function noMetadataView(): Plugin {
  const met = new Set<string>();
  return {
    name: 'box-file-widget:no-metadata-view',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!HELPERS.has(source) || !pathOf(importer ?? '').endsWith(EXPLORER)) return null;
      met.add(source);
      return NONE;
    },
    load: (id) => (id === NONE ? { code: 'export default undefined;', moduleSideEffects: false } : null),
    buildEnd(error) {
      const gone = [...HELPERS].filter((source) => !met.has(source));
      if (!error && gone.length > 0)
        throw new Error(`no-metadata-view: the explorer imports no ${gone.join(', ')}`);
    },
  };
}
