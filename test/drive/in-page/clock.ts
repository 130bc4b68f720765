import { install } from '@sinonjs/fake-timers';

/** What the driver calls in a page with a clock; see `Clock` in ../clock.ts. */
export interface InPageClock {
  tick(ms: number): Promise<void>;
  run(speed: number): void;
  setWall(offsetMs: number): void;
  countTimers(): number;
}

const PUMP_MS = 20;

/** Frames, messages and microtasks stay real: React and the browser work on by themselves. */
export function installClock(): InPageClock {
  const real = {
    setInterval: globalThis.setInterval.bind(globalThis),
    now: performance.now.bind(performance),
  };
  const clock = install({
    now: Date.now(),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  let speed = 1;
  let wall = 0;
  let ticking = false;
  let seen = real.now();

  real.setInterval(() => {
    const passed = real.now() - seen;
    seen += passed;
    if (!ticking) clock.tick(passed * speed);
  }, PUMP_MS);

  AbortSignal.timeout = timeout;
  return {
    async tick(ms) {
      ticking = true;
      await clock.tickAsync(ms).finally(() => (ticking = false));
    },
    run(times) {
      speed = times;
    },
    setWall(offsetMs) {
      clock.setSystemTime(Date.now() + offsetMs - wall);
      wall = offsetMs;
    },
    countTimers: () => clock.countTimers(),
  };
}

/** As the browser's own, by the clock. */
function timeout(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  }, ms);
  return controller.signal;
}
