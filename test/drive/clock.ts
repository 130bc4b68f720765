import { bundleOf } from './bundle.ts';
import { callExpression, valueOf } from './expression.ts';
import type { InPageClock } from './in-page/clock.ts';
import type { Port } from './port.ts';

/**
 * The time in a page, for `setTimeout`, `setInterval`, `Date` and `performance.now`. It runs as the real one does until
 * told otherwise. Not in WebKit, whose driver runs no script before a page's own.
 */
export class Clock {
  private readonly port: Port;

  constructor(port: Port) {
    this.port = port;
  }

  /** For the documents opened from now on. */
  async install(): Promise<void> {
    await this.port.beforeScripts(await bundleOf('install-clock'));
  }

  /** Lets time pass at once: what is due on the way happens, with the promises that hang on it. */
  async tick(ms: number): Promise<void> {
    await this.call('tick', ms);
  }

  /** From now on time passes so many times as fast. */
  async run(speed: number): Promise<void> {
    await this.call('run', speed);
  }

  /** Sets the wall clock (`Date` alone) so far ahead of the true time; behind it, where negative. */
  async setWall(offsetMs: number): Promise<void> {
    await this.call('setWall', offsetMs);
  }

  /** How many timers are set and neither done nor cleared. */
  async countTimers(): Promise<number> {
    return (await this.call('countTimers')) as number;
  }

  private async call<M extends keyof InPageClock>(
    method: M,
    ...args: Parameters<InPageClock[M]>
  ): Promise<unknown> {
    const expression = callExpression(callClock, [method, args]);
    return valueOf(await this.port.run(expression)).value;
  }
}

/** Runs in the page. */
function callClock(method: keyof InPageClock, args: readonly number[]): unknown {
  const clock = (globalThis as Record<symbol, unknown>)[Symbol.for('test-drive.clock')] as
    Record<string, (...args: readonly number[]) => unknown> | undefined;
  if (!clock) throw new Error('This document was opened before clock.install().');
  return clock[method]?.(...args);
}
