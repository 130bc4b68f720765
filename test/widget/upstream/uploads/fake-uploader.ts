import type { BoxItem } from '../../../../src/widget/upstream/item.ts';
import type {
  Uploader,
  UploadItem,
  UploadOptions,
} from '../../../../src/widget/upstream/uploads/upstream.ts';
import { apiOf, itemOf } from './items.ts';

/** A ContentUploader without React and requests: its queue, and what Box answers when a test says so. */
export class FakeUploader implements Uploader {
  readonly itemsRef = { current: [] as UploadItem[] };
  readonly itemIdsRef = { current: {} as Record<string, boolean> };
  /** Names of what was given to Box, in order. */
  readonly sent: string[] = [];
  onError: (failed: { readonly file: File | undefined; readonly error: unknown }) => void = () => undefined;
  readonly #options = new Map<string, UploadOptions>();

  get names(): readonly string[] {
    return this.itemsRef.current.map(({ name }) => name);
  }

  addFilesToUploadQueue = (files: readonly File[], done?: () => void): void => {
    for (const { name } of files) this.itemIdsRef.current[name] = true;
    const items = files.map((file) => ({ ...itemOf(file.name, this.#send), file, options: {} }));
    this.addToQueue(items, done);
  };

  addToQueue = (added: readonly UploadItem[] | UploadItem, done?: () => void): void => {
    this.itemsRef.current = this.itemsRef.current.concat(added);
    done?.();
  };

  uploadFile = (item: UploadItem): void => {
    const { api, file } = item;
    if (!file) return;
    item.status = 'inprogress';
    api.upload({
      file,
      overwrite: false,
      errorCallback: (error) => {
        item.status = 'error';
        item.error = error;
        this.onError({ file, error });
      },
      progressCallback: () => undefined,
      successCallback: () => {
        item.status = 'complete';
      },
    });
  };

  resetFile = (item: UploadItem): void => {
    item.api = apiOf(this.#send);
    item.status = 'pending';
    delete item.error;
  };

  upload = (): void => {
    for (const item of this.itemsRef.current) if (item.status === 'pending') this.uploadFile(item);
  };

  cancel = (): void => {
    this.itemsRef.current = [];
  };

  removeFileFromUploadQueue = (item: UploadItem): void => {
    this.itemsRef.current = this.itemsRef.current.filter((other) => other !== item);
  };

  /** A folder under way brings a file. */
  bringFromFolder(name: string): void {
    this.addToQueue([{ ...itemOf(name, this.#send), options: { folderId: '7' } }]);
  }

  /** What the button of a line does. */
  retry(name: string): void {
    const item = this.#item(name);
    this.resetFile(item);
    this.uploadFile(item);
  }

  progress(name: string, percent: number): void {
    this.#item(name).progress = percent;
    this.#options.get(name)?.progressCallback({});
  }

  succeed(name: string, entry: BoxItem): void {
    this.#options.get(name)?.successCallback([entry]);
  }

  fail(name: string, error: object): void {
    this.#options.get(name)?.errorCallback(error);
  }

  readonly #send = (options: UploadOptions): void => {
    this.sent.push(options.file.name);
    this.#options.set(options.file.name, options);
  };

  #item(name: string): UploadItem {
    const item = this.itemsRef.current.find((one) => one.name === name);
    if (!item) throw new Error(`${name} is not in the queue.`);
    return item;
  }
}
