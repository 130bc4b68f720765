import { after, before, describe } from 'node:test';
import { BROWSER_NAMES, type Browser, type BrowserName, type Page, type PageOptions } from '../index.ts';
import { shareBrowser } from '../shared.ts';
import { servePage, type Served } from './serve.ts';

/** The driven page in one browser. */
export interface Stage {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly url: string;
  /** A fresh page at `url`; closed with the others at the end. */
  open(options?: PageOptions): Promise<Page>;
}

/** Runs tests in each browser that BROWSER names: one, or all three where it is not set. */
export function inEachBrowser(tests: (stage: Stage) => void): void {
  for (const name of wantedBrowsers()) {
    describe(name, () => {
      let served: Served;
      let browser: Browser;
      before(async () => {
        [served, browser] = await Promise.all([servePage(), shareBrowser(name)]);
      });
      after(async () => {
        await served.close();
      });
      tests({
        name,
        get browser() {
          return browser;
        },
        get url() {
          return served.url;
        },
        async open(options) {
          const page = await browser.newPage(options);
          await page.goto(served.url);
          return page;
        },
      });
    });
  }
}

/** The one that BROWSER names; all three where it is not set. */
export function wantedBrowsers(): readonly BrowserName[] {
  const wanted = process.env['BROWSER'];
  return BROWSER_NAMES.filter((name) => wanted === undefined || wanted === name);
}
