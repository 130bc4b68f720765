import postcss from 'postcss';
import { closureOf, type ChunkGraph } from './chunk-graph.ts';

const NAME = /--[\w-]+/g;

export interface SpreadProperties {
  /** The sheet, without the custom properties that it gives the host. */
  readonly rest: string;
  /** Their declarations, by the chunk that brings them. */
  readonly byChunk: ReadonlyMap<string, string>;
  /** How many nobody uses. */
  readonly dropped: number;
}

/**
 * Spreads the custom properties that a sheet gives the host to the chunks that use them, in style sheets or in scripts.
 *
 * @param home the chunk that brings the sheet
 * @param stylesOf style sheets that a chunk brings beside it
 */
export function spreadProperties(
  css: string,
  home: string,
  graph: ChunkGraph,
  stylesOf: (file: string) => string,
): SpreadProperties {
  const { rest, declared } = withoutProperties(css);
  const needing = new Map(
    Array.from(declared.keys(), (name) => [name, new Set(graph.mentioningProperty(name))]),
  );
  for (const file of graph.files)
    for (const name of namesIn(stylesOf(file) + (file === home ? rest : ''))) needing.get(name)?.add(file);
  for (const [name, files] of needing)
    for (const used of closureOf(name, (one) => namesIn(declared.get(one) ?? '')))
      for (const file of files) needing.get(used)?.add(file);
  const byChunk = new Map<string, string>();
  for (const [name, declarations] of declared)
    for (const file of bringersOf([...(needing.get(name) ?? [])], home, graph))
      byChunk.set(file, `${byChunk.get(file) ?? ''}${declarations}`);
  const dropped = Array.from(needing.values()).filter((files) => files.size === 0).length;
  return { rest, byChunk, dropped };
}

/** A property more for the host styles each element of a list anew: not while the pointer moves over it. */
function bringersOf(needing: readonly string[], home: string, graph: ChunkGraph): readonly string[] {
  const bringers = graph.bringers(needing, home);
  return bringers.some((file) => graph.isAtHover(file)) ? [home] : bringers;
}

function withoutProperties(css: string): { rest: string; declared: ReadonlyMap<string, string> } {
  const root = postcss.parse(css);
  const declared = new Map<string, string>();
  for (const rule of root.nodes) {
    if (rule.type !== 'rule' || rule.selector !== ':host') continue;
    rule.walkDecls(/^--/, (declaration) => {
      declared.set(declaration.prop, `${declared.get(declaration.prop) ?? ''}${declaration.toString()};`);
      declaration.remove();
    });
    if (rule.nodes.length === 0) rule.remove();
  }
  return { rest: root.toString(), declared };
}

function namesIn(css: string): readonly string[] {
  return css.match(NAME) ?? [];
}
