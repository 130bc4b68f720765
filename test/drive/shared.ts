import { after } from 'node:test';
import { openBrowser, type Browser, type BrowserName, type BrowserOptions } from './index.ts';

const running = new Map<string, Promise<Browser>>();

// At the end of whatever loads this first: a test file, or all those of one process.
after(async () => {
  await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
});

/** A browser for all files of a process, closed after the last: to start one takes seconds. */
export function shareBrowser(name: BrowserName, options: BrowserOptions = {}): Promise<Browser> {
  const key = `${name} ${JSON.stringify(options)}`;
  const browser = running.get(key) ?? openBrowser(name, options);
  running.set(key, browser);
  return browser;
}
