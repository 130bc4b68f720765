import type { EngineProps, Trouble } from '../../engine/engine.ts';
import type { FailedRequest } from '../../requests/requests.ts';
import type { UploadEvent } from './reports.ts';

/** What the uploads of a widget need from it. */
export interface UploadsOwner {
  /** The newest. */
  readonly props: () => Pick<EngineProps, 'onConflict' | 'accept' | 'maxFiles' | 'allows'>;
  /** Names in the folder, as far as they are known. */
  readonly takenNames: () => readonly string[];
  /**
   * Brings the queue on screen for files of the page's; where the user may not upload, it calls `refused`. Left out where
   * the queue is always there.
   */
  readonly show?: (refused: () => void) => void;
  readonly onEvent: (event: UploadEvent) => void;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly troubleOf: (failed: FailedRequest) => Trouble;
}
