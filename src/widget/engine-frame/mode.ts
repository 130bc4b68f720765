import type { EngineProps, MountedEngine } from '../engine/engine.ts';
import type { Life } from '../upstream/life.ts';
import type { Frame } from './frame.ts';

/** What a mode is put up on. */
export interface Stage {
  readonly frame: Frame;
  readonly life: Life;
  /** In place of texts of upstream's, by id. */
  readonly texts: Readonly<Record<string, string>>;
  /** Opens an address in a hidden frame: a browser then downloads it. */
  readonly open: (address: string) => void;
}

/** One of Box's published elements, and how it is put on the stage. */
export interface FrameMode {
  /** Its files' name: `explorer` of `explorer.js` and `explorer.css`. */
  readonly file: string;
  readonly mount: (stage: Stage, props: EngineProps) => MountedEngine;
}
