import type { Trouble } from '../../engine/engine.ts';
import { makeSave } from '../downloads/save.ts';
import { itemOf } from '../item.ts';
import type { Life } from '../life.ts';
import { openFolderOnce } from '../listing/open-folder.ts';
import { listedTeller } from '../listing/tell-listed.ts';
import { PreviewFailures } from '../preview/failures.ts';
import { SIDEBAR } from '../sidebar/sidebar-props.ts';
import { makeTransfers } from '../transfers.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { ExplorerParts } from './explorer-props.ts';
import { Explorer, type ExplorerHooks } from './explorer.ts';
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
  const download = makeSave(life, open, onTrouble);
  const previews = new PreviewFailures({ explorer: () => explorer, download, onTrouble });
  const hooks: ExplorerHooks = {
    allows: (action) => life.props.allows(action),
    tell: life.tell,
    onListed: listedTeller(life),
    download,
    keepsUploadDialog: () => uploads.isUnfinished,
  };
  const take = (instance: UpstreamExplorer): Explorer => Explorer.of(instance, hooks);
  const parts: ExplorerParts = {
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    openFolderId: openFolderOnce(),
    takeOver: take,
    componentRef: (instance) => {
      explorer = instance ? take(instance) : undefined;
    },
    contentUploaderProps: { componentRef: uploads.attach, onError: uploads.onError, fileLimit: Infinity },
    contentPreviewProps: { contentSidebarProps: SIDEBAR, ...previews.props },
    onDownload: (file) => {
      life.tell({ type: 'download', item: itemOf(file) });
    },
    onNavigate: ({ id }) => {
      life.tell({ type: 'navigate', folderId: id });
    },
  };
  return { parts, uploads, explorer: () => explorer, close };
}
