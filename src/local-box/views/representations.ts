import { isPermitted } from '../access.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem } from '../store/item.ts';
import { extensionOf } from './extension.ts';
import type { View } from './view.ts';

const THUMBNAIL = 'png_1024x1024';

/** Whether the bytes of the file can stand for its own thumbnail. */
export const hasThumbnail = (file: FileItem): boolean => extensionOf(file.name).toLowerCase() === 'png';

/** `representations`: a picture of a PNG file where the hints ask for one, else none. */
export function representationsView(
  { origin, repHints, caller }: View,
  file: FileItem,
): Record<string, unknown> {
  const isWanted =
    repHints.includes('png?dimensions=1024x1024') && isPermitted(caller.token, file, 'can_preview');
  if (!isWanted || !hasThumbnail(file)) return { entries: [] };
  const url = `${origin}/2.0/internal_files/${file.id}/versions/${currentVersion(file).id}/representations/${THUMBNAIL}`;
  const entry = {
    representation: 'png',
    properties: { dimensions: '1024x1024', paged: 'false', thumb: 'false' },
    info: { url },
    status: { state: 'success' },
    content: { url_template: `${url}/content/{+asset_path}` },
  };
  return { entries: [entry] };
}
