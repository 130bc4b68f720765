import type { BrowserName } from '../browsers/names.ts';
import type { Mode } from '../../src/widget/engine/engine.ts';

export const CELL_ENGINES = ['shadow', 'frame'] as const;

/** The journeys that are run for a mode: the same files for both engines. */
export const MODE_FILES: Readonly<Record<Mode, readonly string[]>> = {
  explorer: ['browse', 'change', 'download', 'keyboard', 'upload'],
  uploader: ['uploader'],
  picker: ['picker'],
  preview: ['preview'],
  sidebar: ['sidebar'],
};

/** One mode in one engine in one browser. */
export interface Cell {
  readonly mode: Mode;
  readonly engine: (typeof CELL_ENGINES)[number];
  readonly browser: BrowserName;
}

/** What became of one test; `why` it was skipped. */
export interface Outcome {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly why?: string;
}

export interface CellResult extends Cell {
  readonly outcomes: readonly Outcome[];
}

/** `9 passed, 1 skipped`; a cell without a single passed test says so. */
export function summaryOf({ outcomes }: CellResult): string {
  const count = (result: Outcome['result']): number => outcomes.filter((one) => one.result === result).length;
  const parts = (['passed', 'failed', 'skipped'] as const).filter((result) => count(result) > 0);
  return parts.length === 0
    ? 'NOT RUN'
    : parts.map((result) => `${String(count(result))} ${result}`).join(', ');
}

export function isGood({ outcomes }: CellResult): boolean {
  return (
    outcomes.some(({ result }) => result === 'passed') && outcomes.every(({ result }) => result !== 'failed')
  );
}

/** The table, and below it each test that a cell has left out, with its reason. */
export function matrixOf(results: readonly CellResult[], browsers: readonly BrowserName[]): string {
  const rows = Object.keys(MODE_FILES).flatMap((mode) =>
    CELL_ENGINES.map((engine) => {
      const cells = browsers.map((browser) =>
        results.find((one) => one.mode === mode && one.engine === engine && one.browser === browser),
      );
      return [`${mode}, ${engine}`, ...cells.map((cell) => (cell ? summaryOf(cell) : ''))];
    }),
  );
  const head = ['', ...browsers];
  return [table([head, head.map(() => '---'), ...rows]), ...leftOut(results)].join('\n');
}

function table(rows: readonly string[][]): string {
  return rows.map((cells) => `| ${cells.map((cell) => cell.padEnd(22)).join(' | ')} |`).join('\n');
}

function leftOut(results: readonly CellResult[]): string[] {
  return results.flatMap(({ mode, engine, outcomes }) =>
    outcomes
      .filter(({ result }) => result !== 'passed')
      .map(({ name, result, why }) => `${result}: ${mode}, ${engine}: ${name}${why ? ` (${why})` : ''}`),
  );
}
