import { BoxError } from '../errors.ts';
import type { FolderItem, Item } from '../store/item.ts';
import { itemView } from '../views/item.ts';
import type { View } from '../views/view.ts';

/**
 * 409 `item_name_in_use` where the folder has another item of that name. `context_info.conflicts` is a list for folders
 * and one object for files: Box UI Elements and rclone read it so, though the OpenAPI file has a list for both.
 */
export function requireFreeName(
  view: View,
  folder: FolderItem,
  name: string,
  as: Item['type'],
  self?: Item,
): void {
  const other = view.box.store.items.childNamed(folder, name);
  if (!other || other === self) return;
  const conflict = itemView(view, other, 'mini');
  throw new BoxError(409, 'item_name_in_use', {
    message: 'Item with the same name already exists',
    contextInfo: { conflicts: as === 'folder' ? [conflict] : conflict },
  });
}
