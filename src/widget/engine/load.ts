import type { Engine, EngineChoice } from './engine.ts';

/** Fetches an engine's code; the first widget that needs it asks. */
export type EngineLoader = () => Promise<Engine>;

/** The engines of a build: one without Box's code has no `shadow`. */
export interface Engines {
  readonly shadow?: EngineLoader;
  readonly frame?: EngineLoader;
}

/** Undefined where this build has no such engine. */
export function chooseEngine(choice: EngineChoice, { shadow, frame }: Engines): EngineLoader | undefined {
  if (choice === 'auto') return shadow ?? frame;
  return choice === 'shadow' ? shadow : frame;
}
