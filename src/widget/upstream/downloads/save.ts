import type { Trouble } from '../../engine/engine.ts';
import { itemOf, type BoxItem } from '../item.ts';
import type { Life } from '../life.ts';

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
  const save = (boxItem: BoxItem): void => {
    const item = itemOf(boxItem);
    if (!life.props.allows({ type: 'download', item })) return;
    const begin = (address: string): void => {
      life.tell({ type: 'download', item });
      open(address);
    };
    const owner = { token: life.token, open: begin, isOver: () => life.isOver, onTrouble };
    void bring().then(
      ({ download }) => download(boxItem, owner),
      () => {
        const ways = [
          {
            action: 'retry',
            run: () => {
              save(boxItem);
            },
          },
        ] as const;
        onTrouble({ code: 'download_failed', name: item.name, ways });
      },
    );
  };
  return save;
}

/** What downloads comes with the first download. */
const bring = (): Promise<typeof import('./download.ts')> => import('./download.ts');
