import type { Plugin, Rolldown } from 'vite';
import { hintToCompile } from './compile-hint.ts';
import { pathOf } from './module-id.ts';
import { languageOfFirstTexts } from './texts/upstream-messages.ts';

/** A JSON text in `src/widget/engine/files.ts`: the build writes its list over it. */
const PLACEHOLDER = '{"box-file-widget":"engine-files"}';

export interface EngineFilesOptions {
  /** Modules that are loaded at first, by the name that the loader knows them by: a mode, or `frame`. */
  readonly starts: Readonly<Record<string, readonly string[]>>;
}

/** Names of files in the build's folder. */
export type EngineFiles = Readonly<Record<string, readonly string[]>>;

/**
 * Writes into the loader which files each mode, the frame engine and each language of upstream's texts come in, so that
 * they are fetched side by side and not as one asks for the next; what a mode starts with gets a hint to be compiled at
 * once. Beside the manifest, the same as JSON.
 */
export function engineFiles({ starts }: EngineFilesOptions): Plugin {
  return {
    name: 'box-file-widget:engine-files',
    generateBundle(_, bundle) {
      const entry = chunksOf(bundle).find(({ isEntry }) => isEntry);
      const loader = closureOf(bundle, entry);
      const files = filesOf(bundle, starts, loader);
      const parts = entry?.code.split(quoted(PLACEHOLDER)) ?? [];
      if (!entry || parts.length !== 2)
        this.error(
          `the loader has ${String(parts.length - 1)} places for the list of the engine's files, not one`,
        );
      entry.code = parts.join(literal(JSON.stringify(files)));
      // Not the loader: all that is compiled before its first line holds up the token's request.
      const atFirst = Object.keys(starts).flatMap((name) => files[name] ?? []);
      for (const file of new Set(atFirst)) hintToCompile(bundle[file]);
      this.emitFile({
        type: 'asset',
        fileName: '.vite/engine-files.json',
        source: JSON.stringify({ loader: [...loader], ...files }, undefined, 1),
      });
    },
  };
}

function filesOf(
  bundle: Rolldown.OutputBundle,
  starts: EngineFilesOptions['starts'],
  known: ReadonlySet<string>,
): EngineFiles {
  const needs = (ids: readonly string[]): string[] => {
    const files = ids.flatMap((id) => [...closureOf(bundle, chunkWith(bundle, id))]);
    return [...new Set(files)].filter((file) => !known.has(file)).sort();
  };
  return Object.fromEntries([
    ...Object.entries(starts).map(([name, ids]) => [name, needs(ids)] as const),
    ...languagesIn(bundle).map(([language, id]) => [language, needs([id])] as const),
  ]);
}

function languagesIn(bundle: Rolldown.OutputBundle): [language: string, id: string][] {
  return chunksOf(bundle)
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id): [string, string][] => {
      const language = languageOfFirstTexts(id);
      return language === undefined ? [] : [[language, id]];
    })
    .sort();
}

/** The chunk's file and those that it cannot be evaluated without; none where there is no chunk. */
function closureOf(
  bundle: Rolldown.OutputBundle,
  start: Rolldown.OutputChunk | undefined,
): ReadonlySet<string> {
  const closure = new Set(start && [start.fileName]);
  for (const file of closure) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') for (const next of chunk.imports) closure.add(next);
  }
  return closure;
}

function chunkWith(bundle: Rolldown.OutputBundle, id: string): Rolldown.OutputChunk | undefined {
  return chunksOf(bundle).find(({ moduleIds }) => moduleIds.some((one) => pathOf(one) === pathOf(id)));
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((file) => file.type === 'chunk');
}

/** However the minifier quotes it. */
function quoted(text: string): RegExp {
  return new RegExp(`(?:'|"|\`)${text.replaceAll('"', String.raw`\\?"`)}(?:'|"|\`)`);
}

function literal(json: string): string {
  return `'${json}'`;
}
