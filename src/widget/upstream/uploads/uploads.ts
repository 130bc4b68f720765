import type { OnConflict, Trouble } from '../../engine/engine.ts';
import type { FailedRequest } from '../../requests/requests.ts';
import { chooseFile } from './choose-file.ts';
import { Queue } from './queue.ts';
import { prepare } from './prepare.ts';
import { failedUpload, isUpload, withReason } from './failed-upload.ts';
import { uploadWays, type Remedies } from './ways.ts';
import type { Uploader, UploadItem } from './upstream.ts';

/** What the uploads of a widget need from it. */
export interface UploadsOwner {
  /** What becomes of a name that is taken, where the user has not decided it. */
  readonly onConflict: () => OnConflict;
  /** Names in the folder, as far as they are known. */
  readonly takenNames: () => readonly string[];
  readonly onTrouble: (trouble: Trouble) => void;
  readonly troubleOf: (failed: FailedRequest) => Trouble;
}

const MOST_RESTARTS = 2;

/** The upload dialog of one widget: says why a file was not uploaded and what can be done, and loses no queue. */
export class Uploads {
  readonly #owner: UploadsOwner;
  #queue: Queue | undefined;
  /** The storage is full: nothing is sent until the user has asked for it. */
  #isHeld = false;
  /** What has failed for a full storage since then. */
  readonly #stopped = new Set<UploadItem>();
  /** By item's name, the request that has failed last. */
  readonly #failed = new Map<string, FailedRequest>();
  readonly #decisions = new WeakMap<UploadItem, OnConflict>();
  readonly #restarts = new WeakMap<UploadItem, number>();

  constructor(owner: UploadsOwner) {
    this.#owner = owner;
  }

  /** Takes over a dialog's ContentUploader; the former one is gone by then. A `ref` of React's. */
  readonly attach = (uploader: Uploader | null): void => {
    this.#isHeld = false;
    this.#stopped.clear();
    this.#queue = uploader ? new Queue(uploader) : undefined;
    if (uploader) this.#takeOver(uploader);
  };

  /** ContentUploader's `onError`: upstream sends the next file right after it. */
  readonly onError = ({ file, error }: { readonly file: File; readonly error: unknown }): void => {
    const item = this.#queue?.failedWith(file, error);
    if (!item) return;
    const failed = failedUpload(item, this.#failed.get(item.name));
    this.#failed.delete(item.name);
    const trouble = this.#owner.troubleOf(failed);
    if (trouble.code === 'storage_full') this.#hold(item, trouble);
    else void this.#explain(item, error, failed);
  };

  /** Whether a failed request is an upload's: then it is told here, once upstream has given the item up. */
  readonly takesOver = (failed: FailedRequest): boolean => {
    if (!isUpload(failed)) return false;
    if (failed.name !== undefined) this.#failed.set(failed.name, failed);
    return true;
  };

  get isBusy(): boolean {
    return this.#queue?.isBusy ?? false;
  }

  get isUnfinished(): boolean {
    return this.#queue?.isUnfinished ?? false;
  }

  get percent(): number | undefined {
    return this.#queue?.percent;
  }

  /** Cancels what is under way. */
  close(): void {
    this.#queue?.cancel();
    this.#queue = undefined;
  }

  #takeOver(uploader: Uploader): void {
    const { upload } = uploader;
    const uploadFile = uploader.uploadFile.bind(uploader);
    const resetFile = uploader.resetFile.bind(uploader);
    uploader.uploadFile = (item) => {
      if (this.#isHeld) return;
      prepare(item, this.#decisionFor(item), this.#namesBeside(item));
      uploadFile(item);
    };
    // Both are what the user's own presses come down to.
    uploader.resetFile = (item) => {
      this.#isHeld = false;
      resetFile(item);
    };
    uploader.upload = (press) => {
      if (press !== undefined) this.#isHeld = false;
      upload();
    };
  }

  /**
   * Upstream's handling of the failure has to be over: it would undo what is done here.
   *
   * @param error what the item failed with: nothing is told once it is sent again.
   */
  async #explain(item: UploadItem, error: unknown, failed: FailedRequest): Promise<void> {
    const trouble = this.#owner.troubleOf(await withReason(failed, item.file));
    if (item.error !== error || !this.#queue?.has(item)) return;
    if (trouble.code === 'upload_restart') this.#restart(item, trouble);
    else this.#tell(item, trouble);
    if (this.#isSkipped(item, trouble)) this.#queue.remove(item);
  }

  #isSkipped(item: UploadItem, { code }: Trouble): boolean {
    return code === 'file_too_large' || (code === 'name_conflict' && this.#decisionFor(item) === 'skip');
  }

  #hold(item: UploadItem, trouble: Trouble): void {
    this.#stopped.add(item);
    if (!this.#isHeld) this.#tell(item, trouble);
    this.#isHeld = true;
  }

  /** By itself at first, with a sentence. */
  #restart(item: UploadItem, trouble: Trouble): void {
    const restarts = this.#restarts.get(item) ?? 0;
    if (restarts >= MOST_RESTARTS) {
      this.#restarts.delete(item);
      this.#tell(item, trouble);
      return;
    }
    this.#restarts.set(item, restarts + 1);
    this.#owner.onTrouble(trouble);
    this.#queue?.resend(item);
  }

  #tell(item: UploadItem, trouble: Trouble): void {
    const ways = uploadWays(trouble, item, this.#decisionFor(item), this.#remedies);
    this.#owner.onTrouble({ ...trouble, ways });
  }

  #release(): void {
    this.#isHeld = false;
    const stopped = [...this.#stopped];
    this.#stopped.clear();
    for (const item of stopped) this.#queue?.resend(item);
    this.#queue?.send();
  }

  #decisionFor(item: UploadItem): OnConflict {
    return this.#decisions.get(item) ?? this.#owner.onConflict();
  }

  #namesBeside(item: UploadItem): readonly string[] {
    const queued = this.#queue?.items.filter((other) => other !== item).map(({ name }) => name) ?? [];
    return [...this.#owner.takenNames(), ...queued];
  }

  readonly #remedies: Remedies = {
    retry: (item) => this.#queue?.resend(item),
    release: () => {
      this.#release();
    },
    decide: (item, decision) => {
      this.#decisions.set(item, decision);
      this.#queue?.resend(item);
    },
    skip: (item) => this.#queue?.remove(item),
    rename: (item, name) => {
      if (!item.file) return;
      const { lastModified, type } = item.file;
      this.#queue?.resendAs(item, new File([item.file], name, { lastModified, type }));
    },
    reselect: (item) => {
      chooseFile((file) => this.#queue?.resendAs(item, file));
    },
  };
}
