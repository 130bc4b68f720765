import type { UploadApi, UploadItem } from '../../../../src/widget/upstream/uploads/upstream.ts';

/** A request of upstream's that does what a test says. */
export function apiOf(upload: UploadApi['upload'] = () => undefined): UploadApi {
  let isDestroyed = false;
  return {
    upload,
    cancel: () => {
      isDestroyed = true;
    },
    isDestroyed: () => isDestroyed,
    preflightErrorHandler: () => undefined,
  };
}

export function itemOf(name: string, upload?: UploadApi['upload']): UploadItem {
  const file = new File([name], name);
  return { api: apiOf(upload), file, name, extension: '', size: file.size, progress: 0, status: 'pending' };
}

export function folderItem(name: string): UploadItem {
  return { api: apiOf(), isFolder: true, name, extension: '', size: 1, progress: 0, status: 'pending' };
}
