import type { Item, Upload } from '../../engine/engine.ts';

/** A file is in Box. */
export class BoxUploadDoneEvent extends Event {
  readonly upload: Upload;
  /** What it is there. */
  readonly item: Item;

  constructor(upload: Upload, item: Item) {
    super('box-upload-done', { bubbles: true, composed: true });
    this.upload = upload;
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-upload-done': BoxUploadDoneEvent;
  }
}
