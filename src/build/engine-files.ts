import type { Plugin, Rolldown } from 'vite';
import { pathOf } from './module-id.ts';
import { languageOfFirstTexts } from './texts/upstream-messages.ts';

/** A JSON text in `src/widget/engine/files.ts`: the build writes its list over it. */
const PLACEHOLDER = '{"box-file-widget":"engine-files"}';

export interface EngineFilesOptions {
  /** Module that the page loads. */
  readonly loader: string;
  /** Modules that are loaded at first, by the name that the loader knows them by: a mode, or `frame`. */
  readonly starts: Readonly<Record<string, readonly string[]>>;
}

/** Names of files in the build's folder. */
export type EngineFiles = Readonly<Record<string, readonly string[]>>;

/**
 * Writes into the loader which files each mode, the frame engine and each language of upstream's texts come in, so that
 * they are fetched side by side and not as one asks for the next. Beside the manifest, the same as JSON.
 */
export function engineFiles({ loader, starts }: EngineFilesOptions): Plugin {
  return {
    name: 'box-file-widget:engine-files',
    generateBundle(_, bundle) {
      const entry = chunkWith(bundle, loader);
      const files = filesOf(bundle, starts, entry);
      const parts = entry?.code.split(quoted(PLACEHOLDER)) ?? [];
      if (!entry || parts.length !== 2)
        this.error(
          `the loader has ${String(parts.length - 1)} places for the list of the engine's files, not one`,
        );
      entry.code = parts.join(literal(JSON.stringify(files)));
      this.emitFile({
        type: 'asset',
        fileName: '.vite/engine-files.json',
        source: JSON.stringify({ loader: [...closureOf(bundle, entry)], ...files }, undefined, 1),
      });
    },
  };
}

function filesOf(
  bundle: Rolldown.OutputBundle,
  starts: EngineFilesOptions['starts'],
  loader: Rolldown.OutputChunk | undefined,
): EngineFiles {
  const known = loader ? closureOf(bundle, loader) : new Set();
  const needs = (ids: readonly string[]): string[] => {
    const files = ids
      .map((id) => chunkWith(bundle, id))
      .flatMap((one) => (one ? [...closureOf(bundle, one)] : []));
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

/** The chunk's file and those that it cannot be evaluated without. */
function closureOf(bundle: Rolldown.OutputBundle, { fileName }: Rolldown.OutputChunk): ReadonlySet<string> {
  const closure = new Set([fileName]);
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
