import type { Engine } from './engine.ts';

/** Fetches an engine's code; the first widget that needs it asks. */
export type EngineLoader = () => Promise<Engine>;
