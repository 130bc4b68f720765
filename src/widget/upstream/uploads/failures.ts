import type { OnConflict, Trouble } from '../../engine/engine.ts';
import type { FailedRequest } from '../../requests/requests.ts';
import { chooseFile } from './choose-file.ts';
import { failedUpload, isFolderCreation, isUpload, withReason } from './failed-upload.ts';
import type { UploadsOwner } from './owner.ts';
import type { Queue } from './queue.ts';
import type { Reports } from './reports.ts';
import type { UploadItem } from './upstream.ts';
import { uploadWays, type Remedies } from './ways.ts';

const MOST_RESTARTS = 2;

/** Says why a file was not uploaded and what can be done. */
export class Failures {
  readonly #owner: UploadsOwner;
  readonly #reports: Reports;
  readonly #queue: () => Queue | undefined;
  #isHeld = false;
  /** What has failed for a full storage since then. */
  readonly #stopped = new Set<UploadItem>();
  /** By item's name, the request that has failed last. */
  readonly #failed = new Map<string, FailedRequest>();
  /** Upstream does not say which folder below another it could not make. */
  #folder: FailedRequest | undefined;
  readonly #decisions = new WeakMap<UploadItem, OnConflict>();
  /** What the user has not yet decided: only one is on screen at a time. */
  readonly #open = new Map<UploadItem, Trouble>();
  readonly #restarts = new WeakMap<UploadItem, number>();

  constructor(owner: UploadsOwner, reports: Reports, queue: () => Queue | undefined) {
    this.#owner = owner;
    this.#reports = reports;
    this.#queue = queue;
  }

  /** The storage is full: nothing is sent until the user has asked for it. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  lift(): void {
    this.#isHeld = false;
  }

  /** Another queue. */
  reset(): void {
    this.#isHeld = false;
    this.#stopped.clear();
    this.#open.clear();
  }

  decisionFor(item: UploadItem): OnConflict {
    return this.#decisions.get(item) ?? this.#owner.props().onConflict;
  }

  /** ContentUploader's `onError`: upstream sends the next file right after it. */
  readonly onError = (told: { readonly file: File | undefined; readonly error: unknown }): void => {
    const item = this.#queue()?.failedWith(told.file, told.error);
    if (!item) return;
    const failed = this.#take(item);
    const trouble = this.#owner.troubleOf(failed);
    if (trouble.code === 'storage_full' && item.file) this.#hold(item, trouble);
    else void this.#explain(item, told.error, failed);
  };

  /** Whether a failed request is an upload's: then it is told here, once upstream has given the item up. */
  readonly takesOver = (failed: FailedRequest): boolean => {
    if (isFolderCreation(failed) && this.#queue()?.isSendingFolder) {
      // Upstream goes on with a folder that is there.
      if (failed.boxCode !== 'item_name_in_use') this.#folder = failed;
      return true;
    }
    if (!isUpload(failed)) return false;
    if (failed.name !== undefined) this.#failed.set(failed.name, failed);
    return true;
  };

  #take(item: UploadItem): FailedRequest {
    if (!item.file && this.#folder) return this.#folder;
    const noted = this.#failed.get(item.name);
    this.#failed.delete(item.name);
    return failedUpload(item, noted);
  }

  /**
   * Upstream's handling of the failure has to be over: it would undo what is done here.
   *
   * @param error what the item failed with: nothing is told once it is sent again.
   */
  async #explain(item: UploadItem, error: unknown, failed: FailedRequest): Promise<void> {
    const trouble = this.#owner.troubleOf(await withReason(failed, item.file));
    if (item.error !== error || !this.#queue()?.has(item)) return;
    if (trouble.code === 'upload_restart') this.#restart(item, trouble);
    else this.#giveUp(item, trouble);
    if (this.#isSkipped(item, trouble)) this.#queue()?.remove(item);
  }

  #isSkipped(item: UploadItem, { code }: Trouble): boolean {
    return code === 'file_too_large' || (code === 'name_conflict' && this.decisionFor(item) === 'skip');
  }

  #hold(item: UploadItem, trouble: Trouble): void {
    this.#stopped.add(item);
    this.#reports.failed(item, trouble.code);
    if (!this.#isHeld) this.#tell(item, trouble);
    this.#isHeld = true;
  }

  /** By itself at first, with a sentence. */
  #restart(item: UploadItem, trouble: Trouble): void {
    const restarts = this.#restarts.get(item) ?? 0;
    if (restarts >= MOST_RESTARTS) {
      this.#restarts.delete(item);
      this.#giveUp(item, trouble);
      return;
    }
    this.#restarts.set(item, restarts + 1);
    this.#owner.onTrouble(trouble);
    this.#queue()?.resend(item);
  }

  #giveUp(item: UploadItem, trouble: Trouble): void {
    if (item.file && !this.#isSkipped(item, trouble)) this.#open.set(item, trouble);
    this.#reports.failed(item, trouble.code);
    this.#tell(item, trouble);
  }

  /** The user has taken a way on: tells what is still to be decided. */
  #settled(item: UploadItem): void {
    this.#open.delete(item);
    const next = [...this.#open].find(([other]) => this.#queue()?.hasFailed(other));
    if (next) this.#tell(...next);
  }

  #tell(item: UploadItem, trouble: Trouble): void {
    const ways = uploadWays(trouble, item, this.decisionFor(item), this.#remedies);
    this.#owner.onTrouble({ ...trouble, ways });
  }

  #release(): void {
    this.#isHeld = false;
    const stopped = [...this.#stopped];
    this.#stopped.clear();
    for (const item of stopped) this.#queue()?.resend(item);
    this.#queue()?.send();
  }

  readonly #remedies: Remedies = {
    retry: (item) => {
      this.#queue()?.resend(item);
      this.#settled(item);
    },
    release: () => {
      this.#release();
    },
    decide: (item, decision) => {
      this.#decisions.set(item, decision);
      this.#queue()?.resend(item);
      this.#settled(item);
    },
    skip: (item) => {
      this.#queue()?.remove(item);
      this.#settled(item);
    },
    rename: (item, name) => {
      if (!item.file) return;
      const { lastModified, type } = item.file;
      this.#queue()?.resendAs(item, new File([item.file], name, { lastModified, type }));
      this.#settled(item);
    },
    reselect: (item) => {
      chooseFile((file) => {
        this.#queue()?.resendAs(item, file);
        this.#settled(item);
      });
    },
  };
}
