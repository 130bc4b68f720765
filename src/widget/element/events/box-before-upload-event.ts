import type { Upload } from '../../engine/engine.ts';

/** A file is about to be sent; `preventDefault` leaves it out. */
export class BoxBeforeUploadEvent extends Event {
  readonly upload: Upload;

  constructor(upload: Upload) {
    super('box-before-upload', { bubbles: true, composed: true, cancelable: true });
    this.upload = upload;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-before-upload': BoxBeforeUploadEvent;
  }
}
