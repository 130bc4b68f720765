import type { FailedRequest } from '../../requests/requests.ts';
import { nextId } from '../../page/next-id.ts';
import type { UploadsOwner } from './owner.ts';
import { sendingCode } from './sending-code.ts';
import type { Sending } from './sending.ts';
import type { Uploader } from './upstream.ts';

export type { UploadsOwner } from './owner.ts';

/** The upload queue of one widget, and the page's files until there is one: what sends them comes with upstream's. */
export class Uploads {
  readonly #owner: UploadsOwner;
  /** Undefined until the first ContentUploader. */
  #sending: Sending | undefined;
  /** The page's, until there is a queue. */
  #waiting: readonly File[] = [];

  constructor(owner: UploadsOwner) {
    this.#owner = owner;
  }

  /** Takes over a ContentUploader; the former one is gone by then. A `ref` of React's. */
  readonly attach = (uploader: Uploader | null): void => {
    if (uploader) this.#sending ??= new (sendingCode())(this.#owner);
    this.#sending?.attach(uploader);
    if (!uploader) return;
    if (this.#waiting.length > 0) this.#sending?.add(this.#waiting);
    this.#waiting = [];
  };

  /** ContentUploader's `onError`. */
  readonly onError: Sending['onError'] = (told) => {
    this.#sending?.onError(told);
  };

  /** Whether a failed request is an upload's: then it is told here. */
  readonly takesOver = (failed: FailedRequest): boolean => this.#sending?.takesOver(failed) ?? false;

  get isBusy(): boolean {
    return this.#sending?.isBusy ?? false;
  }

  get isUnfinished(): boolean {
    return this.#sending?.isUnfinished ?? false;
  }

  get percent(): number | undefined {
    return this.#sending?.percent;
  }

  /** Sends files of the page's, and brings their queue on screen. */
  send(files: readonly File[]): void {
    if (files.length === 0 || this.#sending?.add(files)) return;
    this.#waiting = [...this.#waiting, ...files];
    this.#owner.show?.(() => {
      this.#refuseWaiting();
    });
  }

  /** Cancels what is under way. */
  close(): void {
    this.#sending?.close();
  }

  /** The user may not upload here. */
  #refuseWaiting(): void {
    const refused = this.#waiting;
    this.#waiting = [];
    const code = 'not_allowed';
    for (const { name, size } of refused) {
      this.#owner.onEvent({ type: 'upload-failed', upload: { id: nextId('upload'), name, size }, code });
    }
    this.#owner.onTrouble({ code });
  }
}
