import type { BrowserName } from '../browsers/names.ts';
import { Browser, type BrowserOptions, type Engine } from './browser.ts';
import { startChromium } from './puppeteer/chromium.ts';
import { startFirefox } from './puppeteer/firefox.ts';
import { startWebKit } from './webdriver/webkit.ts';

export { BROWSER_NAMES, type BrowserName } from '../browsers/names.ts';
export type { Browser, BrowserOptions, PageOptions } from './browser.ts';
export type { Download } from './downloads.ts';
export type { Described } from './in-page/describe.ts';
export type { Box } from './in-page/state.ts';
export type { FileToDrop, Locator, RoleOptions, TextOptions } from './locator.ts';
export type { Page } from './page.ts';
export type { Metrics, RecordedResponse, Violation } from './port.ts';

const STARTERS: Readonly<Record<BrowserName, (options: Required<BrowserOptions>) => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

/** Starts one of the three browsers, without a window. Throws where it is not on this machine. */
export async function openBrowser(
  name: BrowserName,
  { acceptInsecureCerts = false }: BrowserOptions = {},
): Promise<Browser> {
  return new Browser(name, await STARTERS[name]({ acceptInsecureCerts }));
}
