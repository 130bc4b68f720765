/** Names of files, relative to the loader's own, by mode (`explorer` …), by language (`de-DE` …), and `frame`. */
export type EngineFiles = Readonly<Record<string, readonly string[]>>;

/** The build writes its list over this text (`src/build/engine-files.ts`); parsed, since a minifier would see through it. */
export const ENGINE_FILES = JSON.parse('{"box-file-widget":"engine-files"}') as EngineFiles;
