import type { Upload } from '../../engine/engine.ts';

/** A file is being sent to Box. */
export class BoxUploadStartEvent extends Event {
  readonly upload: Upload;

  constructor(upload: Upload) {
    super('box-upload-start', { bubbles: true, composed: true });
    this.upload = upload;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-upload-start': BoxUploadStartEvent;
  }
}
