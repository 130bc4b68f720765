import type { Item } from '../store/item.ts';
import { FILE_FIELDS, FILE_MINI, FILE_STANDARD } from './file-fields.ts';
import { FOLDER_FIELDS, FOLDER_MINI, FOLDER_STANDARD } from './folder-fields.ts';
import { pick } from './view.ts';
import type { Fields, View } from './view.ts';
import { WEB_LINK_FIELDS, WEB_LINK_MINI, WEB_LINK_STANDARD } from './web-link-fields.ts';

/** `standard` is what Box gives by default, `mini` what it nests in other answers; a list adds to type, id and etag. */
export type Selection = 'standard' | 'mini' | readonly string[];

export function itemView(view: View, item: Item, selection: Selection): Record<string, unknown> {
  switch (item.type) {
    case 'folder':
      return select(view, item, FOLDER_FIELDS, selection, { standard: FOLDER_STANDARD, mini: FOLDER_MINI });
    case 'file':
      return select(view, item, FILE_FIELDS, selection, { standard: FILE_STANDARD, mini: FILE_MINI });
    case 'web_link':
      return select(view, item, WEB_LINK_FIELDS, selection, {
        standard: WEB_LINK_STANDARD,
        mini: WEB_LINK_MINI,
      });
  }
}

interface NamedSelections {
  readonly standard: readonly string[];
  readonly mini: readonly string[];
}

function select<Subject>(
  view: View,
  item: Subject,
  fields: Fields<Subject>,
  selection: Selection,
  named: NamedSelections,
): Record<string, unknown> {
  const names = typeof selection === 'string' ? named[selection] : ['type', 'id', 'etag', ...selection];
  return pick(view, item, fields, names);
}
