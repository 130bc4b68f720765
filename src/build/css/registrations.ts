import type { ChunkGraph } from './chunk-graph.ts';
import type { Sheets } from './sheets.ts';
import { BLUEPRINT_BASE } from './split-blueprint.ts';
import { spreadProperties } from './spread-properties.ts';
import { spreadRules, type PlacedRules } from './spread-rules.ts';

/** Numbers of the sheets that each chunk brings, in order. */
export type Bringing = ReadonlyMap<string, readonly number[]>;

/** Sheets of upstream's that are there for all of its elements at once, in the order in which these import them. */
const SHARED = [
  '/box-ui-elements/es/elements/common/base.scss',
  '/box-ui-elements/es/elements/common/modal.scss',
];

interface Located {
  readonly number: number;
  /** The chunk that brings it. */
  readonly home: string;
}

/**
 * @returns the arguments of each sheet's registration, by its number.
 * @throws where there was nothing to leave out.
 */
export function registrationsOf(
  sheets: Sheets,
  brought: Bringing,
  graph: ChunkGraph,
): ReadonlyMap<number, string> {
  if (sheets.leftOut === 0) throw new Error('no style sheet has rules for the new look');
  const shared = SHARED.map((name) => locate(name, sheets, brought));
  const base = locate(BLUEPRINT_BASE, sheets, brought);
  const apart = new Set([base, ...shared].map(({ number }) => number));
  const css = new Map(
    Array.from(brought.values())
      .flat()
      .map((number) => [number, apart.has(number) ? '' : sheets.at(number).css]),
  );
  const { byChunk: rules, dropped } = spreadRules(
    shared.map(({ number, home }) => ({ css: sheets.at(number).css, home })),
    graph,
  );
  if (dropped === 0) throw new Error(`nothing is left out of ${SHARED.join()}`);
  const stylesOf = (file: string): string =>
    [...(brought.get(file) ?? []).map((one) => css.get(one)), ...(rules.get(file)?.values() ?? [])].join('');
  spreadBase(css, sheets.at(base.number).css, base, brought, graph, stylesOf);
  const placed = new Map(Array.from(rules, ([file, own]) => [takerOf(file, shared, brought), own]));
  return new Map(Array.from(css, ([number, text]) => [number, argumentsOf(text, placed.get(number))]));
}

/** Puts Blueprint's custom properties beside the sheets of the chunks that use them. */
function spreadBase(
  css: Map<number, string>,
  sheet: string,
  { number, home }: Located,
  brought: Bringing,
  graph: ChunkGraph,
  stylesOf: (file: string) => string,
): void {
  const { rest, byChunk, dropped } = spreadProperties(sheet, home, graph, stylesOf);
  if (dropped === 0) throw new Error(`nothing is left out of ${BLUEPRINT_BASE}`);
  css.set(number, rest);
  for (const [file, declarations] of byChunk) {
    const taker = takerOf(file, [{ number, home }], brought);
    css.set(taker, `:host{${declarations}}${css.get(taker) ?? ''}`);
  }
}

/** The registration that takes what else a chunk brings: the sheet's own, or whichever is first. */
function takerOf(file: string, own: readonly Located[], brought: Bringing): number {
  const taker = own.find(({ home }) => home === file)?.number ?? brought.get(file)?.[0];
  if (taker === undefined) throw new Error(`${file} registers no style sheet`);
  return taker;
}

function locate(name: string, sheets: Sheets, brought: Bringing): Located {
  for (const [home, numbers] of brought) {
    const number = numbers.find((one) => sheets.at(one).name.endsWith(name));
    if (number !== undefined) return { number, home };
  }
  throw new Error(`no chunk brings ${name}`);
}

function argumentsOf(css: string, rules: PlacedRules | undefined): string {
  return JSON.stringify(css) + (rules ? `,${JSON.stringify(Object.fromEntries(rules))}` : '');
}
