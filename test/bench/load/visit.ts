import type { BrowserContext, Page } from 'puppeteer-core';
import { probe } from './probe.ts';
import type { Subject } from './pages.ts';
import { throttle, type Condition } from './throttle.ts';
import { TrafficLog } from './traffic.ts';
import { FOLDER, type World } from './world.ts';

/** Times in ms from navigation, sizes in bytes, layout shift as Chromium scores it. */
export interface Visit {
  readonly firstName: number;
  /** A real press on a folder's name has made the page ask for that folder; undefined for the bare chain. */
  readonly usable: number | undefined;
  readonly bytes: number;
  readonly requests: number;
  readonly tokens: number;
  readonly listings: number;
  /** The first listing has come. */
  readonly listed: number | undefined;
  readonly shift: number;
  /** What of it came after the first name: the swap's. */
  readonly swapShift: number;
  readonly longTasks: number;
  readonly longest: number;
  /** After garbage collection, in the folder that was opened. */
  readonly heap: number;
}

const FIRST = 'Archive 1200';
const LIMIT_MS = 60_000;
const BETWEEN_PRESSES_MS = 40;

/**
 * Opens a page in a context and stays until it is used.
 *
 * Usable is found alike for all: from the first name on, the mouse presses the name of a folder, again and again, until the
 * browser sees a request for that folder. A press that first rows keep for the engine counts when the engine acts on it.
 */
export async function visit(
  context: BrowserContext,
  { demo, folderId }: World,
  subject: Subject,
  condition: Condition,
): Promise<Visit> {
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  const traffic = new TrafficLog(session);
  // tsx has given the function's inner ones their names by a helper.
  const script = `const __name = (fn) => fn; (${probe.toString()})(${JSON.stringify(FIRST)});`;
  await page.evaluateOnNewDocument(`(() => { ${script} })()`);
  await throttle(session, condition);
  await session.send('Page.navigate', { url: `${demo.url}/bench/${subject}` });
  await page.waitForFunction(() => benchNoted.firstName !== undefined, { timeout: LIMIT_MS, polling: 50 });
  const asked = (): number | undefined => traffic.askedAt(`/2.0/folders/${folderId}`);
  const usable = subject === 'bare' ? undefined : await pressUntil(page, asked);
  const noted = await page.evaluate(() => benchNoted);
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(done);
      }),
  );
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const end = usable ?? Infinity;
  const firstName = noted.firstName ?? NaN;
  const shifts = noted.shifts.filter(({ at }) => at <= end);
  const tasks = noted.longTasks.filter(({ at }) => at <= end);
  const visited = {
    ...traffic.until(end),
    firstName,
    usable,
    shift: sum(shifts.map(({ value }) => value)),
    swapShift: sum(shifts.filter(({ at }) => at > firstName).map(({ value }) => value)),
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
    heap: JSHeapUsedSize,
  };
  await page.close();
  return visited;
}

async function pressUntil(page: Page, asked: () => number | undefined): Promise<number> {
  const end = Date.now() + LIMIT_MS;
  for (let at = asked(); Date.now() < end; at = asked()) {
    if (at !== undefined) return at;
    const place = await page.evaluate((name) => benchPlaceOf(name), FOLDER);
    if (place) await page.mouse.click(place.x, place.y);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_PRESSES_MS));
  }
  throw new Error(`No press on ${FOLDER} has opened it.`);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
