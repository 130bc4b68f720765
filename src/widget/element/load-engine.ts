import type { Engine, EngineChoice } from '../engine/engine.ts';
import { chooseEngine, type Engines } from '../engine/load.ts';
import { Attribute } from './attributes.ts';
import { SetupError } from './setup-error.ts';

/** @throws SetupError where this build has no such engine. */
export async function loadEngine(choice: EngineChoice, engines: Engines): Promise<Engine> {
  const load = chooseEngine(choice, engines);
  if (!load) throw new SetupError(Attribute.ENGINE, `is "${choice}", which this build has not`);
  return load();
}
