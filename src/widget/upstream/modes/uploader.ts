import type { EngineProps, MountedEngine, Trouble } from '../../engine/engine.ts';
import type { Life } from '../life.ts';
import { makeTransfers } from '../transfers.ts';
import type { Uploader } from '../uploads/upstream.ts';
import { uploaderProps, type ContentUploaderProps, type UploaderParts } from '../uploader/uploader-props.ts';
import type { Mount } from './mount.ts';

/** Box's ContentUploader, by whichever way an engine puts it on screen. There is nothing to list in it. */
export function mountUploader(
  life: Life,
  props: EngineProps,
  mount: Mount<ContentUploaderProps>,
): MountedEngine {
  const onTrouble = (trouble: Trouble): void => {
    life.tell({ type: 'error', trouble });
  };
  const { uploads, requests, close } = makeTransfers(life, { items: () => [], onTrouble });
  const parts: UploaderParts = {
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    onError: uploads.onError,
    componentRef: readyOnce(life, uploads.attach),
  };
  const folderOf = destinations(props);
  const mounted = mount(uploaderProps(props, folderOf(props), parts));
  return {
    update(next) {
      mounted.update(uploaderProps(next, folderOf(next), parts));
    },
    refresh: () => undefined,
    isUploading: () => uploads.isBusy,
    navigateTo: () => undefined,
    uploadFiles: (files) => {
      uploads.send(files);
    },
    clearSelection: () => undefined,
    continueFrom: () => true,
    unmount() {
      close();
      mounted.unmount();
    },
  };
}

function readyOnce(life: Life, attach: UploaderParts['componentRef']): UploaderParts['componentRef'] {
  let isReady = false;
  return (uploader: Uploader | null) => {
    attach(uploader);
    if (uploader && !isReady) life.tell({ type: 'ready' });
    isReady ||= uploader !== null;
  };
}

/** Where the files go: to the folder that was open at first, until the page names another one. */
function destinations(first: EngineProps): (props: EngineProps) => string {
  const start = first.openFolderId ?? first.folderId;
  return ({ folderId }) => (folderId === first.folderId ? start : folderId);
}
