import type { Plugin } from 'vite';
import { pathOf } from './module-id.ts';

const PREFIX = '\0box-deferred:';
const SUFFIX = '.mjs';
const UPSTREAM = '/box-ui-elements/es/';

/** What a list does not need for its first rows, by the module that imports it: of upstream's elements, or from its root. */
const DEFERRED: Readonly<Record<string, readonly string[]>> = {
  'content-explorer/ContentExplorer.js': [
    '../common/upload-dialog',
    '../common/create-folder-dialog',
    '../common/preview-dialog/PreviewDialog',
    './MetadataSidePanel',
    './ShareDialog',
    './RenameDialog',
    './DeleteConfirmationDialog',
  ],
  'content-picker/ContentPicker.js': ['../common/upload-dialog', '../common/create-folder-dialog'],
  'content-picker/shareAccessCellRenderer.js': ['../common/share-access-select'],
  // A list of one page has none.
  'common/pagination/MarkerBasedPagination.js': ['./PaginationControls'],
  'common/pagination/OffsetBasedPagination.js': ['./PaginationControls'],
  '/features/pagination/MarkerBasedPagination.js': ['./PaginationControls'],
  '/features/pagination/OffsetBasedPagination.js': ['./PaginationControls'],
  'content-explorer/Content.js': [
    './MetadataViewContainer',
    '../../features/metadata-based-view',
    '../common/item-grid',
  ],
  'common/sub-header/SubHeaderRight.js': ['../../../components/grid-view/GridViewSlider'],
  'common/sub-header/SubHeader.js': ['./SubHeaderLeftV2'],
};

/**
 * Loads dialogs and rare views at first use, from where upstream imports them; upstream's files stay as they are.
 *
 * @throws from the build, where upstream no longer imports one of them there.
 */
export function deferRareParts(texts: string): Plugin {
  const seen = new Set<string>();
  return {
    name: 'box-file-widget:defer',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !partsOf(importer).includes(source)) return null;
      seen.add(`${siteOf(importer)} ${source}`);
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && PREFIX + pathOf(resolved.id) + SUFFIX;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      return deferredModule(id.slice(PREFIX.length, -SUFFIX.length), texts);
    },
    buildEnd(error) {
      const all = Object.entries(DEFERRED).flatMap(([site, parts]) => parts.map((part) => `${site} ${part}`));
      const gone = all.filter((one) => !seen.has(one));
      if (!error && gone.length > 0) throw new Error(`defer: no import of ${gone.join(', ')}`);
    },
  };
}

function partsOf(importer: string): readonly string[] {
  return DEFERRED[siteOf(importer)] ?? [];
}

function siteOf(importer: string): string {
  const path = pathOf(importer).split(UPSTREAM)[1];
  return path === undefined ? '' : `/${path}`.replace('/elements/', '');
}

/** A dialog is fetched when it first opens, and stays mounted after that, since closing is animated. */
function deferredModule(file: string, texts: string): string {
  return `import { createElement, lazy, Suspense, useRef } from 'react';
import { withTexts } from ${JSON.stringify(texts)};
const Part = lazy(() => withTexts(import(${JSON.stringify(file)})));
export default function Deferred(props) {
  const opened = useRef(false);
  if (!('isOpen' in props) || props.isOpen) opened.current = true;
  if (!opened.current) return null;
  return createElement(Suspense, { fallback: null }, createElement(Part, props));
}
`;
}
