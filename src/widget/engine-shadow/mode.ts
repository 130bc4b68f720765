import type { EngineProps, MountedEngine } from '../engine/engine.ts';
import type { Life } from '../upstream/life.ts';
import type { Text } from '../upstream/text.ts';

/** What a mode is put up on. */
export interface Stage {
  /** Where Box's element is drawn. */
  readonly app: HTMLElement;
  /** The stand-in document's root element. */
  readonly html: HTMLElement;
  readonly life: Life;
  /** Box's texts by id. */
  readonly messages: Readonly<Record<string, Text>>;
  /** To be called before something is put into the page in the widget's name. */
  readonly enter: () => void;
}

/** Puts one of Box's elements on the stage. */
export type MountMode = (stage: Stage, props: EngineProps) => MountedEngine;
