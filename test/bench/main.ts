/** Sets upstream's published files, both engines and the bare chains side by side: `npm run bench -- --help`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { coldLoads, coldTimes } from './endpoint/cold.ts';
import { warmTimes } from './endpoint/warm.ts';
import { bytesOfParts, judgeBytes } from './load/byte-limits.ts';
import { judge, judgeTwo, lineOf } from './load/limits.ts';
import { medians } from './load/medians.ts';
import { SUBJECTS, type Subject } from './load/pages.ts';
import { measure } from './load/rounds.ts';
import { table } from './load/table.ts';
import { CONDITIONS, type Condition } from './load/throttle.ts';
import { openWorld } from './load/world.ts';

interface Options {
  readonly rounds: string;
  readonly only: readonly Subject[];
  readonly condition: readonly Condition[];
  readonly json: string;
}

const { rounds, only, condition, json } = new Command('npm run bench --')
  .description(
    'Times, bytes and heap of a first and a second visit in Chromium; medians. Exit code 0: times vary.',
  )
  .option('--rounds <number>', 'visits of each page in each condition', '5')
  .addOption(new Option('--only <subjects...>', 'pages to visit').choices(SUBJECTS).default(SUBJECTS))
  .addOption(
    new Option('--condition <conditions...>', 'lines to visit them by')
      .choices(CONDITIONS)
      .default(CONDITIONS),
  )
  .option('--json <path>', 'file for the figures', '.cache/bench/bench.json')
  .parse()
  .opts<Options>();

const world = await openWorld();
const report = (line: string): void => {
  console.error(line);
};
const { rounds: visits, two } = await measure(world, {
  rounds: Math.max(1, Number(rounds)),
  subjects: only,
  conditions: condition,
  report,
}).finally(() => world.close());
const results = medians(visits);
const bytes = await bytesOfParts();
const endpoint = [await coldTimes(100), await coldLoads(200), await warmTimes(5000)];
const judged = [
  ...condition.map((each) => ({ of: each, lines: judge(results, each) })),
  { of: 'two widgets on the same folder', lines: judgeTwo(two) },
  { of: 'build', lines: judgeBytes(bytes) },
];

console.log(table(results));
for (const { of, lines } of judged) console.log(`\n${of}:\n${lines.map(lineOf).join('\n')}`);
console.log(`\ntoken endpoint:\n${endpoint.join('\n')}`);

await mkdir(dirname(json), { recursive: true });
await writeFile(
  json,
  JSON.stringify({ at: new Date().toISOString(), results, judged, bytes, endpoint, visits, two }, null, 1),
);
report(`All figures are in ${json}.`);
