import { beyond } from './limits.ts';
import type { Result } from './medians.ts';

const COLUMNS: Readonly<Record<string, (result: Result) => string>> = {
  'first name': ({ first }) => whole(first.firstName),
  usable: ({ first }) => whole(first.usable),
  KB: ({ first }) => whole(first.bytes, 1024),
  requests: ({ first }) => whole(first.requests),
  tokens: ({ first }) => whole(first.tokens),
  lists: ({ first }) => whole(first.listings),
  shift: ({ watched }) => fine(watched.shift),
  'swap shift': ({ watched }) => fine(watched.swapShift),
  'long tasks': ({ first }) => whole(first.longTasks),
  longest: ({ first }) => whole(first.longest),
  'heap MB': ({ second }) => tenths(second.heap, 1024 * 1024),
  '2nd name': ({ second }) => whole(second.firstName),
  'beyond Box': ({ second }) => whole(beyond(second)),
  '2nd usable': ({ second }) => whole(second.usable),
  '2nd KB': ({ second }) => whole(second.bytes, 1024),
};

/** A table in Markdown; times in ms, medians. */
export function table(results: readonly Result[]): string {
  const head = ['', ...Object.keys(COLUMNS)];
  const rows = results.map((result) => [
    `${result.subject}, ${result.condition}`,
    ...Object.values(COLUMNS).map((cell) => cell(result)),
  ]);
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const whole = (value: number | undefined, unit = 1): string =>
  value === undefined ? '' : String(Math.round(value / unit));

const tenths = (value: number | undefined, unit: number): string =>
  value === undefined ? '' : (value / unit).toFixed(1);

const fine = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(4));
