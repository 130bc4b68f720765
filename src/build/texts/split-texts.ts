import type { Plugin, Rolldown } from 'vite';
import { graphOf } from '../chunks/graph.ts';
import { reachedFrom } from '../chunks/reach.ts';
import { compilerOf, type Compiled } from './compile.ts';
import { textsIn } from './read-texts.ts';

/** What the modes can show at once, and what only their later parts show. */
export type TextsPart = 'first' | 'later';

const PLACEHOLDER = /(["'`])box-texts:(first|later):([\w-]+)\1/g;

export interface SplitTextsOptions {
  readonly nodeModules: string;
  /** Modules that are loaded at first. */
  readonly starts: readonly string[];
}

/** Ids of texts, by the part they belong to; ids that no module has belong to none. */
type Ids = Readonly<Record<TextsPart, ReadonlySet<string>>>;

/** A text goes into the part of the first module that has its id, as it stands there, between quotes. */
export function splitTexts({ nodeModules, starts }: SplitTextsOptions): Plugin {
  let ids: Ids = { first: new Set(), later: new Set() };
  return {
    name: 'box-file-widget:split-texts',
    buildEnd(error) {
      if (!error) ids = idsOf(this, starts, new Set(textsIn(nodeModules, 'en-US').keys()));
      if (!error && (ids.first.size === 0 || ids.later.size === 0))
        throw new Error('split-texts: no module has the id of a text that is shown at first, or later.');
    },
    renderChunk: (code) =>
      withTexts(code, (part, language) => compiledTexts(nodeModules, language, ids[part])),
  };
}

/** Puts texts where a placeholder stands for them. */
export function withTexts(
  code: string,
  textsOf: (part: TextsPart, language: string) => ReadonlyMap<string, string | Compiled>,
): string {
  return code.replace(PLACEHOLDER, (_, _quote, part: TextsPart, language: string) =>
    JSON.stringify(Object.fromEntries(textsOf(part, language))),
  );
}

/** Stands in a module for a part's texts until it is known what they are. */
export function placeholderOf(part: TextsPart, language: string): string {
  return `box-texts:${part}:${language}`;
}

function idsOf(context: Rolldown.PluginContext, starts: readonly string[], known: ReadonlySet<string>): Ids {
  const graph = graphOf(context);
  const atFirst = new Set(starts.flatMap((id) => [...reachedFrom(id, graph)]));
  const first = new Set<string>();
  const used = new Set<string>();
  for (const id of context.getModuleIds())
    for (const [, , text = ''] of (context.getModuleInfo(id)?.code ?? '').matchAll(/(["'`])([\w.-]+)\1/g))
      if (known.has(text)) (atFirst.has(id) ? first : used).add(text);
  return { first, later: new Set([...used].filter((id) => !first.has(id))) };
}

function compiledTexts(
  nodeModules: string,
  language: string,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, string | Compiled> {
  const compile = compilerOf(nodeModules);
  const selected = Array.from(textsIn(nodeModules, language)).filter(([id]) => ids.has(id));
  return new Map(selected.map(([id, text]) => [id, compile(text, language)]));
}
