import type { Engine } from './engine.ts';

/** The shadow engine's chunks, fetched when the first widget needs them. */
export type EngineLoader = () => Promise<Engine>;
