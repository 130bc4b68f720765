import type { Trouble } from '../../engine/engine.ts';
import { itemOf } from '../item.ts';
import type { Life } from '../life.ts';
import { openFolderOnce } from '../listing/open-folder.ts';
import { listedTeller } from '../listing/tell-listed.ts';
import { makeTransfers } from '../transfers.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { PickerParts } from './picker-props.ts';
import { Picker, type PickerHooks } from './picker.ts';
import type { UpstreamPicker } from './upstream.ts';

/** What stands around one picker from mount to unmount. */
export interface PickerSet {
  readonly parts: PickerParts;
  readonly uploads: Uploads;
  /** Undefined until it is on screen. */
  readonly picker: () => Picker | undefined;
  /** Cancels uploads, and lets no request go on. */
  readonly close: () => void;
}

export function makePickerSet(life: Life): PickerSet {
  let picker: Picker | undefined;
  const onTrouble = (trouble: Trouble): void => {
    life.tell({ type: 'error', trouble });
    if (trouble.code === 'item_not_found') picker?.refresh();
  };
  const { uploads, requests, close } = makeTransfers(life, {
    items: () => picker?.items ?? [],
    show: (refused) => picker?.showUploads(refused),
    onTrouble,
  });
  const hooks: PickerHooks = {
    allows: (action) => life.props.allows(action),
    tell: life.tell,
    onListed: listedTeller(life),
    keepsUploadDialog: () => uploads.isUnfinished,
  };
  const take = (instance: UpstreamPicker): Picker => Picker.of(instance, hooks);
  const parts: PickerParts = {
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    openFolderId: openFolderOnce(),
    takeOver: take,
    componentRef: (instance) => {
      picker = instance ? take(instance) : undefined;
    },
    contentUploaderProps: { componentRef: uploads.attach, onError: uploads.onError, fileLimit: Infinity },
    onChoose: (items) => {
      if (items.length > 0) life.tell({ type: 'choose', items: items.map(itemOf) });
    },
    onCancel: () => {
      picker?.clearSelection();
      life.tell({ type: 'cancel' });
    },
  };
  return { parts, uploads, picker: () => picker, close };
}
