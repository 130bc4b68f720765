import { readFile } from 'node:fs/promises';
import type { ConsoleMessage, Page } from 'puppeteer-core';
import type { Report } from '../port.ts';

const COLLECTOR = new URL('../pages/collect.js', import.meta.url);
const MARK = 'test-drive:';

/** Puts the collector before the scripts of each document, and keeps what it sends and what the browser tells itself. */
export async function reportsOf(page: Page): Promise<readonly Report[]> {
  const reports: Report[] = [];
  page.on('pageerror', (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    // Firefox tells of a violation here, too.
    if (!message.startsWith('Content-Security-Policy')) reports.push({ kind: 'error', message });
  });
  page.on('console', (message) => {
    const report = reportOf(message);
    if (report) reports.push(report);
  });
  // The console is the one channel that outlives a document and is open in frames of other origins, too.
  await page.evaluateOnNewDocument(`{
    const { debug } = console;
    Object.defineProperty(globalThis, Symbol.for('test-drive.send'), {
      value: (report) => debug.call(console, ${JSON.stringify(MARK)} + JSON.stringify(report)),
    });
  }
  ${await readFile(COLLECTOR, 'utf8')}`);
  return reports;
}

function reportOf(message: ConsoleMessage): Report | undefined {
  const text = message.text();
  if (text.startsWith(MARK)) return JSON.parse(text.slice(MARK.length)) as Report;
  // What the browser itself logs, as of a failed load, has no arguments.
  const isPages = message.type() === 'error' && message.args().length > 0;
  return isPages ? { kind: 'error', message: text } : undefined;
}
