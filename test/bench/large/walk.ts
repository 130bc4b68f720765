import type { Tab } from '../load/tab.ts';
import { watchFrames, type Frames, type Phase } from './frames.ts';

export interface Walk {
  readonly pages: number;
  readonly frames: Readonly<Record<Phase, Frames>>;
  /** Bytes after garbage collection, on the first page before and after. */
  readonly before: number;
  readonly after: number;
}

const LIMIT_MS = 30_000;
const PIXELS_PER_SECOND = 4000;
const NEXT = '.bdl-Pagination-buttons > :last-child';
const PREVIOUS = '.bdl-Pagination-buttons > :first-child';

/** From the top of the first page to the end of the last, and back again; all that is in between is seen. */
export async function walk(tab: Tab, pages: number, report: (line: string) => void): Promise<Walk> {
  await tab.settle();
  // tsx has given the function's inner ones their names by a helper.
  await tab.page.evaluate(`{ const __name = (fn) => fn; (${watchFrames.toString()})(); }`);
  // What no limit counts.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const before = await tab.heap();
  await tab.page.evaluate(() => {
    for (const frames of Object.values(benchFrames.of))
      Object.assign(frames, { count: 0, longest: 0, over: 0 });
  });
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) await turn(tab, NEXT);
    await scroll(tab, 1);
    if (page % 20 === 0) report(`page ${page} of ${pages}`);
  }
  for (let page = pages; page >= 1; page -= 1) {
    if (page < pages) await turn(tab, PREVIOUS);
    await scroll(tab, 1);
    await scroll(tab, -1);
    if (page % 20 === 0) report(`back on page ${page} of ${pages}`);
  }
  await tab.idle();
  const frames = await tab.page.evaluate(() => benchFrames.of);
  return { pages, frames, before, after: await tab.heap() };
}

async function inPhase(tab: Tab, phase: Phase, work: () => Promise<void>): Promise<void> {
  await tab.page.evaluate((name) => {
    benchFrames.phase = name;
  }, phase);
  await work();
  await tab.page.evaluate(() => {
    benchFrames.phase = 'rest';
  });
}

/** With the wheel, as fast as a hand does. */
async function scroll(tab: Tab, direction: 1 | -1): Promise<void> {
  await inPhase(tab, 'scroll', async () => {
    const list = await tab.page.evaluate(() => benchList());
    const middle = await tab.page.evaluate(() => benchMiddle('.bce-content'));
    const distance = direction === 1 ? list?.left : list?.top;
    if (!middle || !distance) return;
    await tab.session.send('Input.synthesizeScrollGesture', {
      ...middle,
      yDistance: -direction * (distance + 10),
      speed: PIXELS_PER_SECOND,
      gestureSourceType: 'mouse',
    });
  });
}

/** What follows a press on "next" or "previous", until the other page's rows are there. */
async function turn(tab: Tab, button: string): Promise<void> {
  const before = await tab.page.evaluate(() => benchList()?.first);
  const middle = await tab.page.evaluate((selector) => benchMiddle(selector), button);
  if (!middle) throw new Error('The list has no other page.');
  await inPhase(tab, 'turn', async () => {
    await tab.page.mouse.click(middle.x, middle.y);
    await tab.page.waitForFunction(
      (first) => {
        const now = benchList()?.first;
        return now !== undefined && now !== first;
      },
      { timeout: LIMIT_MS, polling: 'raf' },
      before,
    );
    await tab.idle();
  });
}
