import type { Clock as PageClock } from '../page/clock.ts';
import { asError } from './as-error.ts';

/** What requests need of it. */
export type Clock = Pick<PageClock, 'wall' | 'after'>;

/**
 * Resolves after `ms`.
 *
 * @throws the signal's reason, at once
 */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = (): void => {
      takeBack();
      reject(asError(signal.reason));
    };
    const takeBack = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * What the promise gives, as long as somebody wants it.
 *
 * @throws the signal's reason, at once
 */
export function until<T>(signal: AbortSignal, wanted: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = (): void => {
      reject(asError(signal.reason));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    wanted.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
