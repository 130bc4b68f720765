import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

/** Rows of a list that is on screen stay until the next ones are ready; the first ones come at once. */
const DEFERRED = `const shown = boxDeferred(collection);
    const ready = shown.size > 0 ? shown : collection;
    return boxMemo(() => render(ready), [render, ready]);`;

/** A row of a rendering that was given up is not in the collection, and makes no other one of it. */
const REMOVE = 'for (let child of node)this.removeNode(child);';
const REMOVE_KNOWN = `${REMOVE}
        if (!(this.nextCollection ?? this.collection).getItem(node.node.key)) return;`;

/**
 * Renders a list once for each answer of Box's, and lets React do it between frames: upstream renders all rows anew with
 * each change of the explorer (box-ui-elements 26.3.0), once more when the heads have told which columns there are
 * (blueprint-web 12.139.0), and the rows of a new list all at once (@react-aria/collections 3.0.0-rc.3). Where something
 * came in between, the latter took the rows begun for a change of the list, upon which React rendered all at once after all.
 */
export function patchListRendering(): Plugin[] {
  return [
    patchModule({
      name: 'item-list',
      path: '/box-ui-elements/es/elements/common/item-list/ItemList.js',
      replacements: [['export default ItemList;', 'export default React.memo(ItemList);']],
    }),
    patchModule({
      name: 'table-header',
      path: '/@box/blueprint-web/dist/lib-esm/list-item/table-header.js',
      head: 'const boxSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);\n',
      replacements: [
        [
          'setColumnsMetadata(columnsMetadata);',
          'setColumnsMetadata(before => boxSame(before, columnsMetadata) ? before : columnsMetadata);',
        ],
      ],
    }),
    patchModule({
      name: 'collection-document',
      path: '/@react-aria/collections/dist/Document.mjs',
      replacements: [[REMOVE, REMOVE_KNOWN]],
    }),
    patchModule({
      name: 'collection-builder',
      path: '/@react-aria/collections/dist/CollectionBuilder.mjs',
      head: "import { useDeferredValue as boxDeferred, useMemo as boxMemo } from 'react';\n",
      replacements: [['return render(collection);', DEFERRED]],
    }),
  ];
}
