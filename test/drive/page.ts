import { writeFile } from 'node:fs/promises';
import { Clock } from './clock.ts';
import { Core } from './core.ts';
import { DownloadFolder, type Download } from './downloads.ts';
import { Keyboard, Mouse } from './input.ts';
import type { Described } from './in-page/describe.ts';
import { Finder, type WaitOptions } from './locator.ts';
import type { Memory, Metrics, Port, RecordedResponse, Violation } from './port.ts';

/** One page in a session of its own: cookies and storage are fresh. */
export class Page extends Finder {
  readonly keyboard: Keyboard;
  readonly mouse: Mouse;
  readonly clock: Clock;
  private readonly port: Port;
  private readonly folder: DownloadFolder;

  constructor(port: Port, label: string) {
    const core = new Core(port, label);
    super(core, []);
    this.port = port;
    this.keyboard = new Keyboard(port);
    this.mouse = new Mouse(core);
    this.clock = new Clock(port);
    this.folder = new DownloadFolder(port.downloads);
  }

  /** How long this page waits for anything until it is a failure, unless told otherwise at the call. */
  set patienceMs(milliseconds: number) {
    this.core.patienceMs = milliseconds;
  }

  /** Opens an address and waits until it has loaded. */
  async goto(url: string | URL): Promise<void> {
    await this.port.goto(String(url));
  }

  async reload(): Promise<void> {
    await this.port.reload();
  }

  url(): Promise<string> {
    return this.port.url();
  }

  /** Calls a function in the page. It travels as source, its arguments and what it gives (or promises) as JSON. */
  async evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.core.evaluate(fn, args)) as Awaited<R>;
  }

  /** Calls a function in the page until it gives something truthy, and gives that. */
  async waitUntil<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.core.until(`${String(fn)} of ${JSON.stringify(args)}`, async () => {
      const value = await this.evaluate(fn, ...args);
      return value ? value : undefined;
    });
  }

  /** A PNG of the viewport, also written to a file where a path is given. */
  async screenshot(path?: string): Promise<Buffer> {
    const png = await this.port.screenshot();
    if (path !== undefined) await writeFile(path, png);
    return png;
  }

  /** The element that has the focus, through shadow roots; null where nothing has. */
  activeElement(): Promise<Described | null> {
    return this.core.drive('activeElement');
  }

  /** Does something and waits for the file that the browser saves of it. */
  async waitForDownload(action: () => Promise<unknown>, { timeoutMs }: WaitOptions = {}): Promise<Download> {
    await action();
    return this.core.until('a download', () => this.folder.take(), timeoutMs);
  }

  /** Uncaught errors, unhandled rejections and what went to console.error, over all pages that were here. */
  async errors(): Promise<string[]> {
    return (await this.port.reports()).flatMap((report) => (report.kind === 'error' ? [report.message] : []));
  }

  /** Violations of Content-Security-Policies, over all pages that were here. */
  async violations(): Promise<Violation[]> {
    return (await this.port.reports()).flatMap((report) => {
      if (report.kind !== 'violation') return [];
      const { directive, blockedURI, sourceFile } = report;
      return [{ directive, blockedURI, sourceFile }];
    });
  }

  /** All responses of a page that was opened with `recordResponses`; Chromium only. */
  async responses(): Promise<readonly RecordedResponse[]> {
    return this.port.responses();
  }

  /** Takes the page's network away, or gives it back; Chromium only. */
  async offline(isOffline: boolean): Promise<void> {
    await this.port.offline(isOffline);
  }

  /** Frees what nothing holds any more; Chromium only. */
  async collectGarbage(): Promise<void> {
    await this.memory().collectGarbage();
  }

  /** What the page holds; Chromium only. */
  async metrics(): Promise<Metrics> {
    return this.memory().metrics();
  }

  /** Ends the session. */
  async close(): Promise<void> {
    await this.port.close();
  }

  private memory(): Memory {
    const { memory } = this.port;
    if (!memory) throw new Error('Chromium alone tells of its memory.');
    return memory;
  }
}
