import { after } from 'node:test';
import { openBrowser, type Browser, type BrowserName, type BrowserOptions } from './index.ts';

const running = new Map<string, Promise<Browser>>();

// At the end of whatever loads this first: a test file, or all those of one process.
after(async () => {
  await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
});

/** A browser for all files of a process, closed after the last: to start one takes seconds. One that crashed is replaced. */
export async function shareBrowser(name: BrowserName, options: BrowserOptions = {}): Promise<Browser> {
  const key = `${name} ${JSON.stringify(options)}`;
  const known = running.get(key);
  if (known !== undefined && (await isRunning(known))) return known;
  // Whoever came here first has replaced it already.
  const latest = running.get(key);
  if (latest !== undefined && latest !== known) return latest;
  const browser = openBrowser(name, options);
  running.set(key, browser);
  return browser;
}

/** What has crashed is cleared away. */
async function isRunning(opening: Promise<Browser>): Promise<boolean> {
  const browser = await opening.catch(() => undefined);
  if (browser?.isRunning !== true) await browser?.close().catch(() => undefined);
  return browser?.isRunning ?? false;
}
