/**
 * What a page tells of itself that matters to a token or a request.
 *
 * - `online`: the browser has a network again.
 * - `wake`: the page is visible again after it was hidden, frozen or asleep.
 * - `return`: the user may just have signed in elsewhere: this window has focus again, or another tab has said so.
 */
export type PageSignal = 'online' | 'wake' | 'return';

export interface PageSignals {
  readonly online: () => boolean;
  readonly isHidden: () => boolean;
  /** @returns a function that ends the subscription. */
  readonly subscribe: (listener: (signal: PageSignal) => void) => () => void;
  /** Tells the widgets of other tabs that the user may have signed in. */
  readonly announceReturn: () => void;
}

const CHANNEL = 'box-file-widget';

/** The signals of the page this script runs in. */
export const pageSignals: PageSignals = {
  online: () => navigator.onLine,
  isHidden: () => document.hidden,
  subscribe(listener) {
    const ending = new AbortController();
    const on = (target: EventTarget, type: string, signal: PageSignal): void => {
      target.addEventListener(
        type,
        () => {
          listener(signal);
        },
        { signal: ending.signal },
      );
    };
    on(window, 'online', 'online');
    on(window, 'pageshow', 'wake');
    on(document, 'resume', 'wake');
    on(window, 'focus', 'return');
    on(window, 'storage', 'return');
    const channel = new BroadcastChannel(CHANNEL);
    on(channel, 'message', 'return');
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) listener('wake');
      },
      { signal: ending.signal },
    );
    return () => {
      ending.abort();
      channel.close();
    };
  },
  announceReturn() {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('return');
    channel.close();
  },
};
