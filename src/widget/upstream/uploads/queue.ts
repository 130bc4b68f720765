import type { Uploader, UploadItem, UploadStatus } from './upstream.ts';

const UNDER_WAY: ReadonlySet<UploadStatus> = new Set(['inprogress', 'staged']);

/** The files of one upload dialog, as upstream keeps them. */
export class Queue {
  readonly #uploader: Uploader;

  constructor(uploader: Uploader) {
    this.#uploader = uploader;
  }

  get items(): readonly UploadItem[] {
    return this.#uploader.itemsRef.current;
  }

  /** Some file was sent, or tried. */
  get isStarted(): boolean {
    return this.items.some(({ status }) => status !== 'pending');
  }

  /** Files are being sent, or wait for their turn. */
  get isBusy(): boolean {
    return this.isStarted && this.items.some(({ status }) => status === 'pending' || UNDER_WAY.has(status));
  }

  /** Closing the dialog would lose files that the user has asked to send. */
  get isUnfinished(): boolean {
    return this.isStarted && this.items.some(({ status }) => status !== 'complete');
  }

  get isSendingFolder(): boolean {
    return this.items.some(({ isFolder, status }) => isFolder === true && UNDER_WAY.has(status));
  }

  /** Files that are not yet in Box. */
  get filesToSend(): number {
    return this.items.filter(({ file, status }) => file && status !== 'complete').length;
  }

  /** What has been sent of the files under way, 0 to 100. */
  get percent(): number | undefined {
    const sending = this.items.filter(({ status }) => UNDER_WAY.has(status));
    const total = sending.reduce((sum, { size }) => sum + size, 0);
    const sent = sending.reduce((sum, { size, progress }) => sum + (size * progress) / 100, 0);
    return total > 0 ? Math.round((sent / total) * 100) : undefined;
  }

  failedWith(file: File | undefined, error: unknown): UploadItem | undefined {
    return this.items.find((item) => item.file === file && item.error === error);
  }

  has(item: UploadItem): boolean {
    return this.items.includes(item);
  }

  /** Sends a file again that has failed; a folder cannot be. */
  resend(item: UploadItem): void {
    if (!item.file || !this.hasFailed(item)) return;
    this.#uploader.resetFile(item);
    this.#uploader.uploadFile(item);
  }

  /** Sends another file, or the same by another name, in an item's place. */
  resendAs(item: UploadItem, file: File): void {
    if (!this.hasFailed(item)) return;
    const names = this.#uploader.itemIdsRef.current;
    names[item.name] = false;
    names[file.name] = true;
    item.file = file;
    item.name = file.name;
    item.size = file.size;
    item.extension = /\.([^.]*)$/.exec(file.name)?.[1] ?? '';
    this.resend(item);
  }

  /** Takes a file out; the others go on. */
  remove(item: UploadItem): void {
    if (!this.has(item)) return;
    const wasStarted = this.isStarted;
    this.#uploader.removeFileFromUploadQueue(item);
    // Upstream takes a queue whose files all wait for one that was never started.
    if (wasStarted) this.send();
  }

  /** A file that was chosen and not let in can be chosen again. */
  forget({ name, options }: UploadItem): void {
    if (options?.folderId === undefined) this.#uploader.itemIdsRef.current[name] = false;
  }

  /** Puts files in, as a choice of the user's would, and sends them. */
  add(files: readonly File[]): void {
    this.#uploader.addFilesToUploadQueue(files, () => {
      this.send();
    });
  }

  /** Sends what waits for its turn. */
  send(): void {
    this.#uploader.upload();
  }

  cancel(): void {
    for (const { api, status } of this.items) if (UNDER_WAY.has(status)) api.cancel();
  }

  hasFailed(item: UploadItem): boolean {
    return this.has(item) && item.status === 'error';
  }
}
