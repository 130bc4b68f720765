import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { probe, type Noted } from './probe.ts';
import { untilAtRest } from './rest.ts';
import { throttleLine, throttleProcessor, type Condition } from './throttle.ts';
import { TrafficLog } from './traffic.ts';
import { FIRST } from './world.ts';

const LIMIT_MS = 60_000;
/** Time for a page to answer a press; after it the press counts as lost. */
const ANSWER_MS = 250;
const QUIET_MS = 500;

/** A tab that notes what its pages load and do. Nothing is asked of a page while it loads. */
export class Tab {
  readonly traffic: TrafficLog;
  readonly page: Page;
  readonly session: CDPSession;
  private readonly condition: Condition;

  private constructor(page: Page, session: CDPSession, condition: Condition) {
    this.page = page;
    this.session = session;
    this.condition = condition;
    this.traffic = new TrafficLog(session);
  }

  static async open(context: BrowserContext, condition: Condition): Promise<Tab> {
    const page = await context.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'benchNamed' });
    // tsx has given the function's inner ones their names by a helper.
    const script = `const __name = (fn) => fn; (${probe.toString()})(${JSON.stringify(FIRST)});`;
    await page.evaluateOnNewDocument(`(() => { ${script} })()`);
    await throttleLine(session, condition);
    return new Tab(page, session, condition);
  }

  /**
   * @param from the page before: not the same one, or the browser would take that for a reload.
   * @returns milliseconds from navigation to the first name.
   */
  async load(url: string, from: string): Promise<number> {
    await this.page.goto(from);
    await this.rest();
    this.traffic.begin();
    const named = new Promise<number>((resolve, reject) => {
      const cancel = setTimeout(() => {
        reject(new Error(`No name on ${url}.`));
      }, LIMIT_MS);
      this.session.once('Runtime.bindingCalled', ({ payload }) => {
        clearTimeout(cancel);
        resolve(Number(payload));
      });
    });
    await this.session.send('Page.navigate', { url });
    return named;
  }

  /**
   * Presses a name with the mouse until the browser sees a request for what it names: once, if no press is lost.
   *
   * @returns milliseconds from navigation to that request.
   */
  async press(name: string, path: string): Promise<number> {
    const end = Date.now() + LIMIT_MS;
    const asked = (): number | undefined => this.traffic.askedAt(path);
    while (Date.now() < end) {
      const place = await this.page.evaluate((text) => benchPlaceOf(text), name);
      if (place) await this.page.mouse.click(place.x, place.y);
      await until(() => asked() !== undefined, ANSWER_MS);
      const at = asked();
      if (at !== undefined) return at;
    }
    throw new Error(`No press on ${name} has opened it.`);
  }

  /** Until first rows are gone, and nothing has been on its way for half a second. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll('box-file-widget')].every(
          ({ shadowRoot }) => !shadowRoot?.querySelector('.first-rows'),
        ),
      { timeout: LIMIT_MS, polling: 200 },
    );
    let last = '';
    let since = Date.now();
    while (Date.now() - since < QUIET_MS) {
      await pause();
      const now = this.traffic.mark;
      if (now !== last) since = Date.now();
      last = now;
    }
    await this.idle();
  }

  async idle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((done) => {
          requestIdleCallback(done);
        }),
    );
  }

  async noted(): Promise<Noted> {
    return this.page.evaluate(() => benchNoted);
  }

  /** Bytes in use after garbage collection. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = 0 } = await this.page.metrics();
    return JSHeapUsedSize;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** What the page before has left to do is no part of the next one's time. */
  private async rest(): Promise<void> {
    // Chromium slows a page down by keeping a processor busy.
    await throttleProcessor(this.session, 'unthrottled');
    await untilAtRest(this.page.browser());
    await throttleProcessor(this.session, this.condition);
  }
}

/** Looks at what is known here already: that costs the page nothing. */
async function until(isSo: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !isSo() && Date.now() < end;) await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
