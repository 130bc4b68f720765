import type { Clock } from '../page/clock.ts';

/** @throws a `TimeoutError` where `work` is not done in time; the work itself goes on. */
export function within<T>(ms: number, clock: Clock, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      reject(new DOMException(`Not there after ${ms / 1000} s.`, 'TimeoutError'));
    });
    work.then(resolve, reject).finally(cancel);
  });
}

export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
