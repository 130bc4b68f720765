import type { Trouble, Way } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';

const BOX_APP_URL = 'https://app.box.com';

/**
 * What a user reads in a preview's place.
 *
 * @param download undefined where the page does not offer it
 */
export function unavailable(
  item: Pick<BoxItem, 'id'> & Partial<BoxItem>,
  download: (() => void) | undefined,
): Trouble {
  const ways: Way[] = [{ action: 'open-box', url: `${BOX_APP_URL}/file/${item.id}` }];
  if (download && item.permissions?.['can_download'] === true) {
    ways.unshift({ action: 'download', run: download });
  }
  return { code: 'preview_unavailable', ...(item.name !== undefined && { name: item.name }), ways };
}
