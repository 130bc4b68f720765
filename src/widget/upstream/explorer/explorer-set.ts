import type { Trouble } from '../../engine/engine.ts';
import { download } from '../downloads/download.ts';
import type { BoxItem } from '../item.ts';
import type { Life } from '../life.ts';
import { PreviewFailures } from '../preview/failures.ts';
import { makeTransfers } from '../transfers.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { ExplorerHooks, ExplorerParts } from './explorer-props.ts';
import { Explorer } from './explorer.ts';
import type { UpstreamExplorer } from './upstream.ts';

/** What stands around one explorer from mount to unmount. */
export interface ExplorerSet {
  readonly parts: ExplorerParts;
  readonly uploads: Uploads;
  /** Undefined until it is on screen. */
  readonly explorer: () => Explorer | undefined;
  /** Cancels uploads, and lets no request go on. */
  readonly close: () => void;
}

/** @param open opens an address in a hidden frame: a browser then downloads it. */
export function makeExplorerSet(life: Life, open: (address: string) => void): ExplorerSet {
  let explorer: Explorer | undefined;
  const onTrouble = (trouble: Trouble): void => {
    life.tell({ type: 'error', trouble });
    if (trouble.code === 'item_not_found') explorer?.refresh();
  };
  const { uploads, requests, close } = makeTransfers(life, {
    items: () => explorer?.items ?? [],
    show: (refused) => explorer?.showUploads(refused),
    onTrouble,
  });
  const save = (item: BoxItem): void => {
    void download(item, { token: life.token, open, isOver: () => life.isOver, onTrouble });
  };
  const previews = new PreviewFailures({ explorer: () => explorer, download: save, onTrouble });
  const hooks: ExplorerHooks = { download: save, keepsUploadDialog: () => uploads.isUnfinished };
  const take = (instance: UpstreamExplorer): Explorer => Explorer.of(instance, hooks);
  const parts: ExplorerParts = {
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    takeOver: take,
    componentRef: (instance) => {
      explorer = instance ? take(instance) : undefined;
    },
    contentUploaderProps: { componentRef: uploads.attach, onError: uploads.onError, fileLimit: Infinity },
    contentPreviewProps: { contentSidebarProps: {}, ...previews.props },
    onListed: once(() => {
      life.tell({ type: 'ready' });
    }),
  };
  return { parts, uploads, explorer: () => explorer, close };
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
