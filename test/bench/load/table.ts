import type { Figures, Result } from './medians.ts';

type Cell = (first: Figures, second: Figures) => string;

const COLUMNS: Readonly<Record<string, Cell>> = {
  'first name': ({ firstName }) => whole(firstName),
  usable: ({ usable }) => whole(usable),
  KB: ({ bytes }) => whole(bytes, 1024),
  requests: ({ requests }) => whole(requests),
  tokens: ({ tokens }) => whole(tokens),
  lists: ({ listings }) => whole(listings),
  shift: ({ shift }) => fine(shift),
  'swap shift': ({ swapShift }) => fine(swapShift),
  'long tasks': ({ longTasks }) => whole(longTasks),
  longest: ({ longest }) => whole(longest),
  'heap MB': ({ heap }) => whole(heap, 1024 * 1024),
  '2nd name': (_first, { firstName }) => whole(firstName),
  '2nd usable': (_first, { usable }) => whole(usable),
};

/** A table in Markdown; times in ms, medians. */
export function table(results: readonly Result[]): string {
  const head = ['', ...Object.keys(COLUMNS)];
  const rows = results.map(({ subject, condition, first, second }) => [
    `${subject}, ${condition}`,
    ...Object.values(COLUMNS).map((cell) => cell(first, second)),
  ]);
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const whole = (value: number | undefined, unit = 1): string =>
  value === undefined ? '' : String(Math.round(value / unit));

const fine = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(4));
