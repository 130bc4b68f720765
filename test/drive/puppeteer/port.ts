import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Point } from '../in-page/spot.ts';
import type { Memory, MouseButton, Place, Port, RecordedResponse, Report } from '../port.ts';
import type { Recorder } from './recorder.ts';
import { reportsOf } from './reports.ts';

export interface PuppeteerPortOptions {
  readonly downloads: string;
  /** Responses' keeper; undefined where none are kept. */
  readonly recorder: Recorder | undefined;
  readonly onClose: () => Promise<void>;
  readonly drop?: Port['drop'];
  readonly memory?: Memory;
}

/** A page by Puppeteer: Chromium over CDP, Firefox over WebDriver BiDi. */
export class PuppeteerPort implements Port {
  readonly downloads: string;
  readonly drop?: NonNullable<Port['drop']>;
  readonly memory?: Memory;
  private readonly page: Page;
  private readonly options: PuppeteerPortOptions;
  private readonly kept: readonly Report[];

  static async create(page: Page, options: PuppeteerPortOptions): Promise<PuppeteerPort> {
    // As WebDriver does of itself: a question that nobody answers would hold up everything.
    page.on('dialog', (dialog) => {
      void dialog.dismiss();
    });
    return new PuppeteerPort(page, options, await reportsOf(page));
  }

  private constructor(page: Page, options: PuppeteerPortOptions, kept: readonly Report[]) {
    this.page = page;
    this.downloads = options.downloads;
    if (options.drop) this.drop = options.drop;
    if (options.memory) this.memory = options.memory;
    this.options = options;
    this.kept = kept;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** The document's own word: what Puppeteer knows comes a moment later. */
  url(): Promise<string> {
    return this.run('location.href');
  }

  async run(expression: string): Promise<string> {
    return String(await this.page.evaluate(expression));
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }

  async chord(keys: readonly string[]): Promise<void> {
    const { keyboard } = await this.inFront();
    for (const key of keys) await keyboard.down(key as KeyInput);
    for (const key of [...keys].reverse()) await keyboard.up(key as KeyInput);
  }

  async type(text: string): Promise<void> {
    await (await this.inFront()).keyboard.type(text);
  }

  async move({ x, y }: Point): Promise<void> {
    await (await this.inFront()).mouse.move(x, y);
  }

  async click({ x, y }: Point, button: MouseButton, count: number): Promise<void> {
    await (await this.inFront()).mouse.click(x, y, { button, count });
  }

  async wheel({ x, y }: Point, dx: number, dy: number): Promise<boolean> {
    const { mouse } = await this.inFront();
    await mouse.move(x, y);
    await mouse.wheel({ deltaX: dx, deltaY: dy });
    return true;
  }

  async chooseFiles({ element }: Place, paths: readonly string[]): Promise<void> {
    for (const frame of this.page.frames()) {
      // A frame of another origin does not see the page.
      const handle = await frame.evaluateHandle(element).catch(() => undefined);
      const input = handle?.asElement() as ElementHandle<HTMLInputElement> | null | undefined;
      if (!input) continue;
      await input.uploadFile(...paths);
      await input.dispose();
      return;
    }
    throw new Error('There is no such element.');
  }

  async offline(isOffline: boolean): Promise<void> {
    await this.page.setOfflineMode(isOffline).catch((error: unknown) => {
      throw new Error('The network can be taken away in Chromium only.', { cause: error });
    });
  }

  async beforeScripts(expression: string): Promise<void> {
    await this.page.evaluateOnNewDocument(expression);
  }

  reports(): Promise<readonly Report[]> {
    return Promise.resolve(this.kept);
  }

  responses(): Promise<readonly RecordedResponse[]> {
    const { recorder } = this.options;
    if (!recorder) throw new Error('Open the page with { recordResponses: true }, in Chromium.');
    return recorder.responses();
  }

  close(): Promise<void> {
    return this.options.onClose();
  }

  /** Input goes to the page in front alone, and several are open in one browser. */
  private async inFront(): Promise<Page> {
    if (!(await this.page.evaluate('document.hasFocus()'))) await this.page.bringToFront();
    return this.page;
  }
}
