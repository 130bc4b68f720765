import type { ErrorCode } from '../../../contract/error-code.ts';
import type { Upload } from '../../engine/engine.ts';

/** A file has not been uploaded; the queue shows it with a way on. */
export class BoxUploadFailedEvent extends Event {
  readonly upload: Upload;
  /** Stable: one code per situation (docs/errors.md). */
  readonly code: ErrorCode;

  constructor(upload: Upload, code: ErrorCode) {
    super('box-upload-failed', { bubbles: true, composed: true });
    this.upload = upload;
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-upload-failed': BoxUploadFailedEvent;
  }
}
