import type { EngineEvent } from '../engine/engine.ts';
import { troubleOf } from '../requests/trouble.ts';
import { download } from './downloads/download.ts';
import type { ExplorerParts, ExplorerProps } from './explorer-props.ts';
import type { Explorer } from './explorer/explorer.ts';
import type { BoxItem } from './explorer/upstream.ts';
import type { Life } from './life.ts';
import { PreviewFailures } from './preview/failures.ts';
import { replayOnRejection } from './replay.ts';
import { Uploads } from './uploads/uploads.ts';

/** What stands around one explorer from mount to unmount. */
export interface ExplorerSet {
  readonly parts: ExplorerParts;
  readonly uploads: Uploads;
  /** Undefined until it is on screen. */
  readonly explorer: () => Explorer | undefined;
}

/** @param enter called before something is put into the page in the widget's name. */
export function makeExplorerSet(
  life: Life,
  messages: ExplorerProps['messages'],
  enter: () => void,
): ExplorerSet {
  let explorer: Explorer | undefined;
  let isListed = false;
  const onTrouble = (trouble: Extract<EngineEvent, { type: 'error' }>['trouble']): void => {
    life.tell({ type: 'error', trouble });
    if (trouble.code === 'item_not_found') explorer?.refresh();
  };
  const uploads = new Uploads({
    onConflict: () => life.props.onConflict,
    takenNames: () => explorer?.items.map(({ name }) => name) ?? [],
    troubleOf,
    onTrouble,
  });
  const save = (item: BoxItem): void => {
    void download(item, { token: life.token, enter, isOver: () => life.isOver, onTrouble });
  };
  const previews = new PreviewFailures({
    explorer: () => explorer,
    download: save,
    onTrouble,
  });
  const parts: ExplorerParts = {
    messages,
    token: () => life.token(),
    requestInterceptor: replayOnRejection(life.token, () => {
      onTrouble({ code: 'box_rejected_token', status: 401 });
    }),
    componentRef: (instance) => {
      explorer = instance ?? undefined;
    },
    contentUploaderProps: { componentRef: uploads.attach, onError: uploads.onError },
    contentPreviewProps: { contentSidebarProps: {}, ...previews.props },
    hooks: { download: save, keepsUploadDialog: () => uploads.isUnfinished },
    onListed: () => {
      if (!isListed) life.tell({ type: 'ready' });
      isListed = true;
    },
  };
  return { parts, uploads, explorer: () => explorer };
}
