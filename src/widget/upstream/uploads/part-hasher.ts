import type { Hasher } from 'js-sha1';

/** What a chunked upload posts of each part, in order (box-ui-elements 26.3.0, es/utils/uploadsSHA1Worker.js). */
export interface PostedPart {
  readonly part: { readonly index: number; readonly offset: number; readonly size: number };
  /** Bytes of the whole file. */
  readonly fileSize: number;
  readonly partContents: ArrayBuffer;
}

/** What it hears: of each part, and at last the SHA-1 of the file as hexadecimal digits, or that there is none to be had. */
export type HasherMessage =
  | { readonly type: 'partDone'; readonly part: PostedPart['part']; readonly duration: number }
  | { readonly type: 'done'; readonly sha1: string }
  | { readonly type: 'error' };

type Listener = (event: { readonly data: HasherMessage }) => void;

/** A few milliseconds' work. */
const SLICE = 1024 * 1024;

/**
 * Stands in for upstream's worker, which is made from a `blob:` address: a strict policy forbids that, and the upload
 * would hang. It computes in the page, a slice at a time.
 */
export class PartHasher {
  #hash: Promise<Hasher> | undefined;
  readonly #listeners: Listener[] = [];
  readonly #pauses = new MessageChannel();
  #queue: Promise<void> = Promise.resolve();
  #isOver = false;

  addEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.push(listener);
  }

  postMessage(posted: PostedPart): void {
    this.#queue = this.#queue
      .then(() => this.#take(posted))
      .catch(() => {
        this.#tell({ type: 'error' });
      });
  }

  terminate(): void {
    this.#isOver = true;
    this.#pauses.port1.close();
  }

  async #take({ part, fileSize, partContents }: PostedPart): Promise<void> {
    const hash = await (this.#hash ??= createHash());
    const startedAt = Date.now();
    for (let at = 0; at < partContents.byteLength; at += SLICE) {
      if (this.#isOver) return;
      hash.update(new Uint8Array(partContents, at, Math.min(SLICE, partContents.byteLength - at)));
      await this.#pause();
    }
    this.#tell({ type: 'partDone', part, duration: Date.now() - startedAt });
    if (part.offset + part.size === fileSize) this.#tell({ type: 'done', sha1: hash.hex() });
  }

  #tell(data: HasherMessage): void {
    for (const listener of this.#listeners) if (!this.#isOver) listener({ data });
  }

  /** Not a timer: those of a page in the background fire once a second. */
  #pause(): Promise<void> {
    const { port1, port2 } = this.#pauses;
    return new Promise((resolve) => {
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(undefined);
    });
  }
}

/** Only large files are sent in parts. */
async function createHash(): Promise<Hasher> {
  return (await import('js-sha1')).default.create();
}

const createHasher = (): PartHasher => new PartHasher();

export default createHasher;
