import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LocalBox } from '../../../src/local-box/index.ts';
import type { Locator, Page } from '../../drive/index.ts';
import { Explorer } from '../explorer.ts';
import type { Demo } from '../../../demo/start/demo.ts';
import type { Interference } from './interference.ts';

/** What the page's own recorder keeps (pages/record.js). */
export interface Records {
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly console: readonly string[];
  /** When it asked the token endpoint, by its own `performance.now()`, in milliseconds. */
  readonly askedAt: readonly number[];
  /** How many of these requests are over. */
  readonly answers: number;
}

type Fault = Parameters<LocalBox['control']['addFault']>[0];

/** Longer than the widget ever waits between two tries of one row. */
const LONGEST_PAUSE_S = 40;

/** The page of one row, with all that can go wrong around it. */
export class Scene {
  readonly page: Page;
  readonly demo: Demo;
  readonly interference: Interference;
  readonly explorer: Explorer;

  constructor(page: Page, demo: Demo, interference: Interference) {
    this.page = page;
    this.demo = demo;
    this.interference = interference;
    this.explorer = new Explorer(page);
  }

  get url(): string {
    return this.demo.url;
  }

  get box(): LocalBox['control'] {
    const { local } = this.demo.box;
    assert.ok(local);
    return local.control;
  }

  /** Signs somebody in and opens the page, whose widget has these attributes. */
  async open(attributes: Readonly<Record<string, string>> = {}, user = 'ada'): Promise<void> {
    await this.page.goto(this.url);
    await this.signIn(user);
    const query = new URLSearchParams({ debug: '', ...attributes });
    await this.page.goto(`${this.url}/?${query.toString()}`);
  }

  /** The same, until ada's files are on screen. */
  async openListed(attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.open(attributes);
    await this.explorer.row('Projects').waitFor();
  }

  /** As another tab of the intranet does it. */
  async signIn(user: string): Promise<void> {
    await this.page.evaluate(post, '/sign-in', { user });
  }

  async signOut(): Promise<void> {
    await this.page.evaluate(post, '/sign-out', {});
  }

  /** The user comes back to this window. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  }

  async refresh(): Promise<void> {
    await this.page.evaluate(() => {
      document.querySelector('box-file-widget')?.refresh();
    });
  }

  /** Box refuses, until it is told to stop or as often as said. */
  refuse(method: string, path: string, fault: Omit<Fault, 'method' | 'path'>): void {
    this.box.addFault({ method, path, ...fault });
  }

  sentence(): Locator {
    return this.explorer.widget.css('[part=error]');
  }

  button(name: string): Locator {
    return this.explorer.widget.css('.actions').byRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.explorer.widget.css('.actions').byRole('link', { name, exact: true });
  }

  /** The names of all that the user can press. */
  async actions(): Promise<string[]> {
    return this.explorer.widget.css('.action').texts();
  }

  /** Until the user is told of nothing more, and has files again. */
  async recovered(row = 'Projects'): Promise<void> {
    await this.sentence().waitGone();
    await this.explorer.row(row).waitFor();
  }

  /** Until the widget has told of this code. */
  async toldOf(code: string): Promise<Records['events'][number]> {
    const told = await this.page.waitUntil(readEvent, code);
    assert.ok(told);
    return told;
  }

  /** Lets the page's time pass until it has asked the token endpoint so often; while an answer is due it passes as ever. */
  async passUntilAsked(count: number): Promise<void> {
    const { askedAt } = await this.records();
    for (let next = askedAt.length + 1; next <= count; next += 1) await this.#passUntilAskedAgain(next);
  }

  async #passUntilAskedAgain(count: number): Promise<void> {
    await this.page.waitUntil(haveAnswers, count - 1);
    for (let seconds = 0; (await this.records()).askedAt.length < count; seconds += 1) {
      assert.ok(seconds < LONGEST_PAUSE_S, `has not asked ${String(count)} times`);
      await this.page.clock.tick(1000);
    }
  }

  /** What stands below the sentence. */
  details(): Promise<string[]> {
    return this.explorer.widget.css('.detail').texts();
  }

  /** Requests that Box has answered. */
  requests(method: string, end: string): ReturnType<LocalBox['control']['requests']> {
    return this.box.requests().filter((one) => one.method === method && one.path.endsWith(end));
  }

  async waitForRequest(method: string, end: string): Promise<void> {
    while (this.requests(method, end).length === 0) await nextTurn();
  }

  records(): Promise<Records> {
    return this.page.evaluate(readRecords);
  }
}

/** Runs in the page. */
async function post(path: string, form: Record<string, string>): Promise<void> {
  await fetch(path, { method: 'POST', body: new URLSearchParams(form) });
}

/** Runs in the page. */
function haveAnswers(count: number): boolean {
  const records = (globalThis as Record<symbol, unknown>)[Symbol.for('test-matrix.records')] as Records;
  return records.answers >= count;
}

/** Runs in the page. */
function readEvent(code: string): Records['events'][number] | undefined {
  const records = (globalThis as Record<symbol, unknown>)[Symbol.for('test-matrix.records')] as Records;
  return records.events.find((event) => event['type'] === 'box-error' && event['code'] === code);
}

/** Runs in the page. */
function readRecords(): Records {
  return (globalThis as Record<symbol, unknown>)[Symbol.for('test-matrix.records')] as Records;
}
