import type { Trouble } from '../../engine/engine.ts';
import { pageClock } from '../../page/clock.ts';
import type { PreviewProps } from '../explorer/explorer-props.ts';
import type { Explorer } from '../explorer/explorer.ts';
import type { BoxItem } from '../item.ts';
import { LibraryWatch } from './library-watch.ts';
import { unavailable } from './unavailable.ts';
import type { UpstreamPreview } from './upstream.ts';

export interface PreviewOwner {
  readonly explorer: () => Explorer | undefined;
  readonly download: (item: BoxItem) => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** Closes a preview that has failed, where upstream would show nothing for ever, and says what can be done instead. */
export class PreviewFailures {
  readonly #owner: PreviewOwner;
  readonly #watch = new LibraryWatch(pageClock, () => {
    this.#fail();
  });
  /** Where the arrows of the preview have led to. */
  #fileId: string | undefined;

  constructor(owner: PreviewOwner) {
    this.#owner = owner;
  }

  readonly props: Pick<PreviewProps, 'componentRef' | 'onError' | 'onNavigate'> = {
    componentRef: (preview) => {
      if (preview) this.#open(preview);
      else this.#watch.end();
    },
    onNavigate: (fileId) => {
      this.#fileId = fileId;
    },
    onError: () => {
      this.#fail();
    },
  };

  #open(preview: UpstreamPreview): void {
    preview.download = () => {
      const { file } = preview.state;
      if (file) this.#owner.download(file);
    };
    this.#watch.start(preview);
  }

  #fail(): void {
    const explorer = this.#owner.explorer();
    const item = explorer && this.#itemIn(explorer);
    this.#fileId = undefined;
    this.#watch.end();
    if (!item || !explorer.state.isPreviewModalOpen) return;
    explorer.closeModals();
    const download = (): void => {
      this.#owner.download(item);
    };
    this.#owner.onTrouble(unavailable(item, explorer.props.canDownload ? download : undefined));
  }

  #itemIn({ items, state }: Explorer): BoxItem | undefined {
    const navigated = items.find(({ id, type }) => id === this.#fileId && type === 'file');
    return navigated ?? state.selected;
  }
}
