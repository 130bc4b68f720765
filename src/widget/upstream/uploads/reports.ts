import type { EngineEvent, Trouble, Upload } from '../../engine/engine.ts';
import { nextId } from '../../page/next-id.ts';
import { itemOf, type BoxItem } from '../item.ts';
import type { UploadItem } from './upstream.ts';

export type UploadEvent = Extract<EngineEvent, { type: `upload-${string}` }>;

/** What becomes of each file, in events; of a folder its files tell. */
export class Reports {
  readonly #tell: (event: UploadEvent) => void;
  readonly #ids = new WeakMap<UploadItem, string>();
  readonly #percents = new WeakMap<UploadItem, number>();

  constructor(tell: (event: UploadEvent) => void) {
    this.#tell = tell;
  }

  /** The same id for the same line of the queue, whatever its name becomes. */
  uploadOf(item: UploadItem): Upload {
    const id = this.#ids.get(item) ?? nextId('upload');
    this.#ids.set(item, id);
    return { id, name: item.name, size: item.size };
  }

  started(item: UploadItem): void {
    this.#percents.delete(item);
    this.#tell({ type: 'upload-start', upload: this.uploadOf(item) });
  }

  progressed(item: UploadItem): void {
    const { progress } = item;
    if (this.#percents.get(item) === progress) return;
    this.#percents.set(item, progress);
    this.#tell({ type: 'upload-progress', upload: this.uploadOf(item), percent: progress });
  }

  arrived(item: UploadItem, entry: BoxItem): void {
    this.#tell({ type: 'upload-done', upload: this.uploadOf(item), item: itemOf(entry) });
  }

  failed(item: UploadItem, code: Trouble['code']): void {
    if (item.file) this.#tell({ type: 'upload-failed', upload: this.uploadOf(item), code });
  }
}
