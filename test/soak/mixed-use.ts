/**
 * `npm run soak [minutes]`: two widgets on one page in mixed use, with tokens that live for 60 s. Prints what the page
 * holds each minute, and fails where a user would have noticed anything, or the page keeps growing.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureWidget } from '../../demo/start/ensure-widget.ts';
import { startDemo, type Demo } from '../../demo/start/demo.ts';
import { openBrowser, type Page } from '../drive/index.ts';
import { Explorer } from '../journeys/explorer.ts';
import { withTestPages } from '../journeys/pages/routes.ts';
import { collectErrors, errorsOf, observe, watched, type Observation } from './watched-page.ts';

const TOKEN_LIFE_S = 60;
const MINUTE_MS = 60_000;
/** Chromium's heap after a collection is never twice the same. */
const HEAP_NOISE = 1.1;

const minutes = Number(process.argv[2] ?? 20);
let tokenRequests = 0;

const demo = await start();
const browser = await openBrowser('chromium');
const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
try {
  const page = await browser.newPage({ width: 1200, height: 1300 });
  process.exitCode = report(await soak(page, demo), await errorsOf(page));
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true });
}

async function start(): Promise<Demo> {
  await ensureWidget(console.log);
  const started = await startDemo(
    { port: 0, localBoxPort: 0, boxConfig: undefined },
    {
      log: () => undefined,
      wrap: (intranet) => watched(withTestPages(intranet), () => (tokenRequests += 1)),
    },
  );
  started.box.local?.control.setTokenLifetime(TOKEN_LIFE_S);
  return started;
}

/** One observation a minute, from the end of the first. */
async function soak(page: Page, { url }: Demo): Promise<readonly Observation[]> {
  const widgets = await openTwo(page, url);
  const startedAt = performance.now();
  const seen: Observation[] = [];
  for (let round = 0; seen.length < minutes; round += 1) {
    await use(page, widgets[round % 2] ?? widgets[0], round);
    if (performance.now() - startedAt < (seen.length + 1) * MINUTE_MS) continue;
    seen.push(await observe(page));
    print(seen.length, seen.at(-1));
  }
  return seen;
}

async function openTwo(page: Page, url: string): Promise<readonly [Explorer, Explorer]> {
  await page.goto(url);
  await page.css('button[value="ada"]').click();
  await page.css('box-file-widget').waitFor();
  await collectErrors(page);
  await page.evaluate(() => {
    const widget = document.querySelector('box-file-widget');
    if (widget) widget.style.blockSize = '400px';
    widget?.after(widget.cloneNode());
  });
  const widgets = [new Explorer(page, 0), new Explorer(page, 1)] as const;
  for (const widget of widgets) await widget.row('Projects').waitFor();
  return widgets;
}

/** Browse, search, upload a new version, download. */
async function use(page: Page, explorer: Explorer, round: number): Promise<void> {
  await explorer.open('Projects');
  await explorer.row('Analytical Engine').waitFor();
  await explorer.widget.byRole('button', { name: 'All Files' }).click();
  await explorer.row('Policies').waitFor();
  await explorer.widget.byRole('searchbox').click();
  await page.keyboard.type('Travel');
  await explorer.row('Travel policy.pdf').waitFor();
  await explorer.widget.byRole('searchbox').fill('');
  await explorer.row('Policies').waitFor();
  const file = join(folder, 'Soak.txt');
  await writeFile(file, `round ${round}`);
  await explorer.uploadByDialog([file]);
  await explorer.row('Soak.txt').waitFor();
  await page.waitForDownload(() => explorer.choose('Welcome.txt', 'Download'));
}

function print(minute: number, seen: Observation | undefined): void {
  if (!seen) return;
  const { listeners, timers, heapBytes } = seen;
  const heap = (heapBytes / 2 ** 20).toFixed(1);
  console.log(
    `minute ${minute}: ${listeners} listeners, ${timers} timers, ${heap} MB heap, ${tokenRequests} token requests`,
  );
}

/** @returns the exit code. */
function report(seen: readonly Observation[], errors: readonly string[]): number {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return 1;
  const allowed = (minutes * 60) / 55 + 2;
  const checks: readonly (readonly [string, boolean])[] = [
    [`errors a user could see: ${errors.join(', ') || 'none'}`, errors.length === 0],
    [`token requests: ${tokenRequests} of at most ${allowed.toFixed(1)}`, tokenRequests <= allowed],
    [`listeners: ${first.listeners} → ${last.listeners}`, last.listeners <= first.listeners],
    [`timers: ${first.timers} → ${last.timers}`, last.timers <= first.timers],
    [`heap: ${first.heapBytes} → ${last.heapBytes} bytes`, last.heapBytes <= first.heapBytes * HEAP_NOISE],
  ];
  for (const [line, isWell] of checks) console.log(`${isWell ? 'ok  ' : 'FAIL'} ${line}`);
  return checks.every(([, isWell]) => isWell) ? 0 : 1;
}
