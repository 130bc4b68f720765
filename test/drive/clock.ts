import { bundleOf } from './bundle.ts';
import { callExpression, valueOf } from './expression.ts';
import type { InPageClock } from './in-page/clock.ts';
import type { Port } from './port.ts';

/**
 * The time in a page, for `setTimeout`, `setInterval`, `AbortSignal.timeout`, `Date` and `performance.now`. It runs as the real one does until
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

/** Runs in the page, for its frames too: each has timers of its own. */
async function callClock(method: keyof InPageClock, args: readonly number[]): Promise<unknown> {
  type Clock = Record<string, (...args: readonly number[]) => unknown>;
  const clocksBelow = (view: Window): Clock[] => {
    const clock = (view as unknown as Record<symbol, Clock | undefined>)[Symbol.for('test-drive.clock')];
    const frames = Array.from({ length: view.length }, (_, n) => view[n]);
    return [
      ...(clock ? [clock] : []),
      ...frames.flatMap((inner) => (mayRead(inner) ? clocksBelow(inner) : [])),
    ];
  };
  const mayRead = (view: Window | undefined): view is Window => {
    try {
      return !!view?.document;
    } catch {
      return false;
    }
  };
  const clocks = clocksBelow(window);
  if (clocks.length === 0) throw new Error('This document was opened before clock.install().');
  const results = await Promise.all(clocks.map((clock) => clock[method]?.(...args)));
  return results.some((one) => typeof one === 'number')
    ? results.reduce<number>((sum, one) => sum + Number(one), 0)
    : undefined;
}
