import type { Trouble, Way } from '../../engine/engine.ts';
import type { PreviewProps } from '../explorer/explorer-props.ts';
import type { Explorer } from '../explorer/explorer.ts';
import type { BoxItem } from '../item.ts';

const BOX_APP_URL = 'https://app.box.com';

export interface PreviewOwner {
  readonly explorer: () => Explorer | undefined;
  readonly download: (item: BoxItem) => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** Closes a preview that has failed, where upstream would show nothing for ever, and says what can be done instead. */
export class PreviewFailures {
  readonly #owner: PreviewOwner;
  /** Where the arrows of the preview have led to. */
  #fileId: string | undefined;

  constructor(owner: PreviewOwner) {
    this.#owner = owner;
  }

  readonly props: Pick<PreviewProps, 'onError' | 'onNavigate'> = {
    onNavigate: (fileId) => {
      this.#fileId = fileId;
    },
    onError: () => {
      this.#fail();
    },
  };

  #fail(): void {
    const explorer = this.#owner.explorer();
    const item = explorer && this.#itemIn(explorer);
    this.#fileId = undefined;
    if (!item || !explorer.state.isPreviewModalOpen) return;
    explorer.closeModals();
    const canDownload = explorer.props.canDownload && item.permissions?.['can_download'] === true;
    const ways: Way[] = [{ action: 'open-box', url: `${BOX_APP_URL}/file/${item.id}` }];
    const run = (): void => {
      this.#owner.download(item);
    };
    if (canDownload) ways.unshift({ action: 'download', run });
    this.#owner.onTrouble({ code: 'preview_unavailable', name: item.name, ways });
  }

  #itemIn({ items, state }: Explorer): BoxItem | undefined {
    const navigated = items.find(({ id, type }) => id === this.#fileId && type === 'file');
    return navigated ?? state.selected;
  }
}
