import { parseArgs } from 'node:util';
import { ensureWidget, LOADER_FOLDER } from '../../demo/start/ensure-widget.ts';
import { MODES } from '../../src/widget/engine/engine.ts';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { BROWSER_NAMES } from '../browsers/names.ts';
import { CELL_ENGINES, isGood, matrixOf, summaryOf, type CellResult } from './cells.ts';
import { runCell } from './run-cell.ts';

const HELP = `npm run matrix -- [--mode NAME]… [--engine NAME]… [--browser NAME]…

Runs the journeys of each mode in both engines and three browsers, and prints what passed; about 20 minutes in all.`;

/** Those that are asked for, or all. */
function choice<Name extends string>(asked: readonly string[] | undefined, all: readonly Name[]): Name[] {
  const unknown = asked?.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}: ${all.join(', ')}.\n\n${HELP}`);
  return all.filter((name) => asked?.includes(name) ?? true);
}

async function main(): Promise<number> {
  const many = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    options: { mode: many, engine: many, browser: many, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const browsers = choice(values.browser, BROWSER_NAMES);
  const engines = choice(values.engine, CELL_ENGINES);
  const modes = choice(values.mode, MODES);
  if (!ensureBrowsers(browsers, console.log)) return 1;
  await ensureWidget(console.log);
  await ensureWidget(console.log, LOADER_FOLDER);
  const results: CellResult[] = [];
  for (const browser of browsers) {
    for (const engine of engines) {
      for (const mode of modes) {
        const result = await runCell({ mode, engine, browser });
        console.log(`${mode}, ${engine}, ${browser}: ${summaryOf(result)}`);
        results.push(result);
      }
    }
  }
  console.log(`\n${matrixOf(results, browsers)}`);
  return results.every(isGood) ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
