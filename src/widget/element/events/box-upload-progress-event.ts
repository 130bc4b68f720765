import type { Upload } from '../../engine/engine.ts';

/** More of a file has been sent. */
export class BoxUploadProgressEvent extends Event {
  readonly upload: Upload;
  /** 0 to 100. */
  readonly percent: number;

  constructor(upload: Upload, percent: number) {
    super('box-upload-progress', { bubbles: true, composed: true });
    this.upload = upload;
    this.percent = percent;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-upload-progress': BoxUploadProgressEvent;
  }
}
