import type { Plugin, Rolldown } from 'vite';
import { pathOf } from '../module-id.ts';
import { ChunkGraph, closureOf } from './chunk-graph.ts';
import { Mentions } from './mentions.ts';
import { registrationsOf, type Bringing } from './registrations.ts';
import { sheetsIn, withSheets, type Sheets } from './sheets.ts';

type Chunks = Readonly<Record<string, Rolldown.RenderedChunk>>;

/** Chunks of texts say many words, and no class. */
const TEXTS = /\/i18n\//;

/**
 * Puts the style sheets into the modules that stand for them; of those that all elements share, into each chunk what it
 * needs.
 *
 * @param starts modules that are loaded before the widget shows anything
 * @param atHover modules that are loaded when the pointer comes over the list
 * @throws from the build, where there was nothing to leave out: upstream's style sheets have changed.
 */
export function spreadCss(sheets: Sheets, starts: readonly string[], atHover: readonly string[]): Plugin {
  let registrations: ReadonlyMap<number, string> | undefined;
  return {
    name: 'box-file-widget:spread-css',
    renderStart() {
      registrations = undefined;
    },
    renderChunk(code, _, __, { chunks }) {
      if (sheetsIn(code).length === 0) return null;
      registrations ??= registrationsOf(sheets, ...broughtBy(chunks, starts, atHover));
      const all = registrations;
      return { code: withSheets(code, (number) => all.get(number) ?? '""'), map: null };
    },
  };
}

function broughtBy(
  chunks: Chunks,
  starts: readonly string[],
  atHover: readonly string[],
): [brought: Bringing, graph: ChunkGraph] {
  const files = Object.entries(chunks);
  if (!files.some(([, chunk]) => hasAny(chunk, atHover))) throw new Error(`no chunk has ${atHover.join()}`);
  const brought = new Map(files.map(([file, chunk]) => [file, sheetsIn(codeOf(chunk))]));
  const initial = new Set(
    files
      .filter(([, chunk]) => hasAny(chunk, starts))
      .flatMap(([file]) => [...closureOf(file, (one) => chunks[one]?.imports ?? [])]),
  );
  const styled = files.map(([file, chunk]) => {
    const canTake = (brought.get(file) ?? []).length > 0;
    const { imports } = chunk;
    const [isInitial, isAtHover] = [initial.has(file), hasAny(chunk, atHover)];
    return [file, { imports, isInitial, isAtHover, canTake, mentions: mentionsIn(chunk) }] as const;
  });
  return [brought, new ChunkGraph(new Map(styled))];
}

function hasAny({ moduleIds }: Rolldown.RenderedChunk, modules: readonly string[]): boolean {
  return moduleIds.some((id) => modules.includes(pathOf(id)));
}

function codeOf({ modules }: Rolldown.RenderedChunk): string {
  return Object.values(modules)
    .map(({ code }) => code ?? '')
    .join('\n');
}

function mentionsIn({ modules }: Rolldown.RenderedChunk): Mentions {
  const mentions = new Mentions();
  for (const [id, { code }] of Object.entries(modules)) if (code && !TEXTS.test(id)) mentions.read(code);
  return mentions;
}
