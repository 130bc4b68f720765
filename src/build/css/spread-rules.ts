import postcss, { type AtRule, type ChildNode, type Container, type Rule } from 'postcss';
import type { ChunkGraph } from './chunk-graph.ts';
import { classesIn } from './selectors.ts';

/** A sheet whose rules go to the chunks that need them. */
export interface SharedSheet {
  readonly css: string;
  /** The chunk that brings it. */
  readonly home: string;
}

/** Rules of a chunk, by their place among those of all chunks. */
export type PlacedRules = Map<number, string>;

export interface SpreadRules {
  readonly byChunk: ReadonlyMap<string, PlacedRules>;
  /** How many match nothing that a script of the build makes. */
  readonly dropped: number;
}

/** Script that Box's library for previews makes elements with, which only this name tells. */
const FOREIGN = /^(?:bcpr|bp-|ba-)/;

/**
 * Spreads the rules of sheets by the classes that chunks say: a rule goes to where the one of its classes is said that is
 * needed last, and to nowhere where one is said by none.
 */
export function spreadRules(sheets: readonly SharedSheet[], graph: ChunkGraph): SpreadRules {
  const bringersOf = bringersByClass(graph);
  const byChunk = new Map<string, PlacedRules>();
  const all = sheets.flatMap(({ css, home }) =>
    flatten(postcss.parse(css)).map((one) => sharesOf(one, home, bringersOf)),
  );
  let file: string | undefined;
  let place = -1;
  for (const share of all.flat()) {
    if (share.file !== file) place += 1;
    file = share.file;
    const rules = byChunk.get(file) ?? new Map<number, string>();
    byChunk.set(file, rules.set(place, (rules.get(place) ?? '') + share.text));
  }
  return { byChunk, dropped: all.filter((shares) => shares.length === 0).length };
}

type BringersOf = (selector: string, home: string) => readonly string[];

function bringersByClass(graph: ChunkGraph): BringersOf {
  const known = new Map<string, readonly string[]>();
  const mentioning = (name: string): readonly string[] => {
    const files = known.get(name) ?? graph.mentioning(name);
    known.set(name, files);
    return files;
  };
  return (selector, home) => {
    const classes = classesIn(selector);
    const foreign = classes.filter((name) => FOREIGN.test(name));
    const asked = foreign.length > 0 ? foreign : classes;
    const choices = asked.map((name) => mentioning(name)).sort((a, b) => a.length - b.length);
    if (choices.some((files) => files.length === 0)) return [];
    return (
      choices
        .map((files) => graph.bringers(files, home))
        .sort((a, b) => graph.costOf(a) - graph.costOf(b))[0] ?? [home]
    );
  };
}

interface Share {
  readonly file: string;
  readonly text: string;
}

interface Flat {
  readonly node: Exclude<ChildNode, { type: 'comment' }>;
  readonly wrap: (css: string) => string;
}

function flatten(container: Container, wrap: Flat['wrap'] = (css) => css): Flat[] {
  const nodes = (container.nodes ?? []).filter((node) => node.type !== 'comment');
  return nodes.flatMap((node) =>
    isConditional(node)
      ? flatten(node, (css) => wrap(`@${node.name} ${node.params}{${css}}`))
      : [{ node, wrap }],
  );
}

function isConditional(node: ChildNode): node is AtRule {
  return node.type === 'atrule' && /^(media|supports|container)$/.test(node.name);
}

/** What of a rule each chunk gets: the selectors that it needs. */
function sharesOf({ node, wrap }: Flat, home: string, bringersOf: BringersOf): readonly Share[] {
  if (node.type !== 'rule') return [{ file: home, text: wrap(node.toString()) }];
  const selectors = new Map<string, string[]>();
  for (const selector of node.selectors)
    for (const file of bringersOf(selector, home))
      selectors.set(file, [...(selectors.get(file) ?? []), selector]);
  return Array.from(selectors, ([file, own]) => ({ file, text: wrap(withSelectors(node, own)) }));
}

function withSelectors(rule: Rule, selectors: readonly string[]): string {
  return rule.clone({ selector: selectors.join(',') }).toString();
}
