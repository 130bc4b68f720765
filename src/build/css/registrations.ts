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

/** @returns the arguments of each sheet's registration, by its number. */
export function registrationsOf(
  sheets: Sheets,
  brought: Bringing,
  graph: ChunkGraph,
): ReadonlyMap<number, string> {
  const shared = SHARED.map((name) => locate(name, sheets, brought));
  const base = locate(BLUEPRINT_BASE, sheets, brought);
  const css = new Map(
    Array.from(brought.values(), (numbers) =>
      numbers.map((one) => [one, sheets.at(one).css] as const),
    ).flat(),
  );
  for (const { number } of [...shared, base]) css.set(number, '');

  const rules = spreadRules(
    shared.map(({ number, home }) => ({ css: sheets.at(number).css, home })),
    graph,
  );
  const stylesOf = (file: string): string =>
    [
      ...(brought.get(file) ?? []).map((one) => css.get(one)),
      ...(rules.byChunk.get(file)?.values() ?? []),
    ].join('');
  const properties = spreadProperties(sheets.at(base.number).css, base.home, graph, stylesOf);
  css.set(base.number, properties.rest);
  if (!sheets.leftOut || !rules.dropped || !properties.dropped)
    throw new Error(
      `style sheets: nothing is left out of ${sheets.leftOut ? (rules.dropped ? BLUEPRINT_BASE : SHARED.join()) : 'the new look'}`,
    );

  for (const [file, declarations] of properties.byChunk) {
    const [first = base.number] = brought.get(file) ?? [];
    css.set(first, `:host{${declarations}}${css.get(first) ?? ''}`);
  }
  const placed = new Map(
    Array.from(rules.byChunk, ([file, own]) => {
      const numbers = brought.get(file) ?? [];
      return [shared.find(({ home }) => home === file)?.number ?? numbers[0], own];
    }),
  );
  return new Map(Array.from(css, ([number, text]) => [number, argumentsOf(text, placed.get(number))]));
}

/** The sheet of this name, and the chunk that brings it. */
function locate(
  name: string,
  sheets: Sheets,
  brought: Bringing,
): { readonly number: number; readonly home: string } {
  for (const [home, numbers] of brought) {
    const number = numbers.find((one) => sheets.at(one).name.endsWith(name));
    if (number !== undefined) return { number, home };
  }
  throw new Error(`no chunk brings ${name}`);
}

function argumentsOf(css: string, rules: PlacedRules | undefined): string {
  return JSON.stringify(css) + (rules ? `,${JSON.stringify(Object.fromEntries(rules))}` : '');
}
