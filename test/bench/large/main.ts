/** Walks through a folder of 10,000 items to its end and back: `npm run bench:large -- --help`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import puppeteer from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { chromiumOptions } from '../../browsers/launch/options.ts';
import { lineOf, type Judged } from '../load/limits.ts';
import { signedIn } from '../load/rounds.ts';
import { Tab } from '../load/tab.ts';
import { openWorld } from '../load/world.ts';
import { largeSeed } from './folder.ts';
import { walk, type Walk } from './walk.ts';

const SUBJECTS = ['shadow', 'frame', 'upstream'] as const;
/** Upstream's own. */
const PAGE_SIZE = 50;

interface Options {
  readonly items: string;
  readonly pages: string | undefined;
  readonly only: readonly (typeof SUBJECTS)[number][];
  readonly json: string;
}

const { items, pages, only, json } = new Command('npm run bench:large --')
  .description(
    'Frames and heap of a walk through a large folder in Chromium, the processor a quarter as fast.',
  )
  .option('--items <number>', 'what is in the folder', '10000')
  .option('--pages <number>', 'how far to go; to the end if left out')
  .addOption(new Option('--only <subjects...>', 'pages to walk in').choices(SUBJECTS).default(['shadow']))
  .option('--json <path>', 'file for the figures', '.cache/bench/large.json')
  .parse()
  .opts<Options>();

const world = await openWorld(await largeSeed(Number(items)));
const browser = await puppeteer.launch(chromiumOptions(programsOf('chromium').browser));
const all = Math.ceil(Number(items) / PAGE_SIZE);
const walks: Record<string, Walk> = {};
try {
  for (const subject of only) {
    const context = await browser.createBrowserContext();
    await signedIn(context, world);
    const tab = await Tab.open(context, 'unthrottled');
    await tab.session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await tab.load(`${world.demo.url}/bench/${subject}`, 'about:blank');
    walks[subject] = await walk(tab, Math.min(Number(pages ?? all), all), (line) => {
      console.error(`${subject}: ${line}`);
    });
    await context.close();
  }
} finally {
  await browser.close();
  await world.close();
}

for (const [subject, walked] of Object.entries(walks)) {
  console.log(
    `\n${subject}, ${walked.pages} of ${all} pages of ${items} items, there and back, at a quarter of the speed:`,
  );
  console.log(judgeWalk(walked).map(lineOf).join('\n'));
  for (const [phase, { count, over, longest }] of Object.entries(walked.frames))
    console.log(
      `${phase}: ${count} frames, ${over} of them over 100 ms, the longest ${Math.round(longest)} ms`,
    );
  console.log(`heap: ${megabytes(walked.before)} MB before, ${megabytes(walked.after)} after`);
}
await mkdir(dirname(json), { recursive: true });
await writeFile(json, JSON.stringify({ at: new Date().toISOString(), items, walks }, null, 1));

function judgeWalk({ frames, before, after }: Walk): readonly Judged[] {
  return [
    held('longest frame while the list scrolls (ms)', frames.scroll.longest, 100),
    held('longest frame while another page comes (ms)', frames.turn.longest, 100),
    held('change of the heap, by what it was', Math.abs(after / before - 1), 0.1),
  ];
}

function held(what: string, value: number, limit: number): Judged {
  return { what, value, limit, met: value <= limit };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
