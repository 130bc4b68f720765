import type { FailedRequest } from '../../requests/requests.ts';
import { admit, type Refusal } from './admission.ts';
import { Failures } from './failures.ts';
import type { UploadsOwner } from './owner.ts';
import { prepare } from './prepare.ts';
import { Queue } from './queue.ts';
import { Reports } from './reports.ts';
import type { Uploader, UploadItem } from './upstream.ts';

/** An upload queue at work: lets in what the page wants, tells what becomes of each file, and loses none. */
export class Sending {
  readonly #owner: UploadsOwner;
  readonly #reports: Reports;
  readonly #failures: Failures;
  #queue: Queue | undefined;
  /** What the page has been asked about. */
  readonly #allowed = new WeakSet<File>();
  /** What a folder under way still brings is unwanted. */
  #isCancelled = false;
  /** ContentUploader's `onError`. */
  readonly onError: Failures['onError'];
  /** Whether a failed request is an upload's: then it is told here. */
  readonly takesOver: (failed: FailedRequest) => boolean;

  constructor(owner: UploadsOwner) {
    this.#owner = owner;
    this.#reports = new Reports(owner.onEvent);
    this.#failures = new Failures(owner, this.#reports, () => this.#queue);
    this.onError = this.#failures.onError;
    this.takesOver = this.#failures.takesOver;
  }

  /** Takes over a ContentUploader; the former one is gone by then. */
  attach(uploader: Uploader | null): void {
    this.#failures.reset();
    this.#queue = uploader ? new Queue(uploader) : undefined;
    if (uploader) this.#takeOver(uploader);
  }

  get isBusy(): boolean {
    return this.#queue?.isBusy ?? false;
  }

  get isUnfinished(): boolean {
    return this.#queue?.isUnfinished ?? false;
  }

  get percent(): number | undefined {
    return this.#queue?.percent;
  }

  /** Sends files of the page's; false where there is no queue. */
  add(files: readonly File[]): boolean {
    this.#queue?.add(files);
    return this.#queue !== undefined;
  }

  /** Cancels what is under way. */
  close(): void {
    this.#queue?.cancel();
    this.#queue = undefined;
  }

  #takeOver(uploader: Uploader): void {
    const { addToQueue, cancel, upload } = uploader;
    const uploadFile = uploader.uploadFile.bind(uploader);
    const resetFile = uploader.resetFile.bind(uploader);
    uploader.addToQueue = (added, done) => {
      if (!isList(added)) {
        addToQueue(added, done);
        return;
      }
      const admitted = this.#admit(added);
      // Upstream forgets to send them where all that came before has arrived.
      const sends = admitted.some(isInFolder) ? uploader.upload : done;
      if (admitted.length > 0) addToQueue(admitted, () => sends?.());
    };
    uploader.cancel = () => {
      this.#isCancelled = true;
      cancel();
    };
    uploader.uploadFile = (item) => {
      if (this.#failures.isHeld) return;
      if (item.isFolder) this.#isCancelled = false;
      this.#prepare(item);
      uploadFile(item);
    };
    // Both are what the user's own presses come down to.
    uploader.resetFile = (item) => {
      this.#failures.lift();
      resetFile(item);
    };
    uploader.upload = (press) => {
      if (press !== undefined) this.#failures.lift();
      upload();
    };
  }

  #admit(added: readonly UploadItem[]): readonly UploadItem[] {
    const wanted = this.#isCancelled ? added.filter((item) => !isInFolder(item)) : added;
    const { admitted, refusals } = admit(wanted, this.#queue?.filesToSend ?? 0, this.#owner.props());
    this.#refuse(refusals);
    return admitted;
  }

  /** A sentence for each reason, not for each file. */
  #refuse(refusals: readonly Refusal[]): void {
    for (const { item, code } of refusals) {
      this.#queue?.forget(item);
      this.#reports.failed(item, code);
    }
    for (const { item, code } of firstOfEach(refusals)) this.#owner.onTrouble({ code, name: item.name });
  }

  #prepare(item: UploadItem): void {
    prepare(item, {
      decision: this.#failures.decisionFor(item),
      taken: this.#namesBeside(item),
      begins: () => this.#begins(item),
      progressed: () => {
        this.#reports.progressed(item);
      },
      arrived: (entry) => {
        this.#reports.arrived(item, entry);
      },
    });
  }

  #begins(item: UploadItem): boolean {
    const isAllowed = this.#isAllowed(item);
    if (isAllowed) this.#reports.started(item);
    else this.#queue?.remove(item);
    return isAllowed;
  }

  /** A file of another name is another: it is asked about too. */
  #isAllowed(item: UploadItem): boolean {
    const { file } = item;
    if (!file || this.#allowed.has(file)) return true;
    const isAllowed = this.#owner.props().allows({ type: 'upload', upload: this.#reports.uploadOf(item) });
    if (isAllowed) this.#allowed.add(file);
    return isAllowed;
  }

  #namesBeside(item: UploadItem): readonly string[] {
    const queued = this.#queue?.items.filter((other) => other !== item).map(({ name }) => name) ?? [];
    return [...this.#owner.takenNames(), ...queued];
  }
}

function firstOfEach(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.filter(({ code }, at) => refusals.findIndex((other) => other.code === code) === at);
}

const isInFolder = ({ file, options }: UploadItem): boolean =>
  file !== undefined && options?.folderId !== undefined;

function isList(added: readonly UploadItem[] | UploadItem): added is readonly UploadItem[] {
  return Array.isArray(added);
}
