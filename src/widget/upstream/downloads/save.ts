import type { Trouble } from '../../engine/engine.ts';
import { itemOf, type BoxItem } from '../item.ts';
import type { Life } from '../life.ts';
import { download } from './download.ts';

/**
 * Downloads where the page allows it, and tells the page when a download begins.
 *
 * @param open opens an address in a hidden frame: a browser then downloads it.
 */
export function makeSave(
  life: Life,
  open: (address: string) => void,
  onTrouble: (trouble: Trouble) => void,
): (item: BoxItem) => void {
  return (boxItem) => {
    const item = itemOf(boxItem);
    if (!life.props.allows({ type: 'download', item })) return;
    const begin = (address: string): void => {
      life.tell({ type: 'download', item });
      open(address);
    };
    void download(boxItem, { token: life.token, open: begin, isOver: () => life.isOver, onTrouble });
  };
}
