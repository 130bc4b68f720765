/**
 * What a page tells of itself that matters to a token or a request.
 *
 * - `offline`: the browser has no network.
 * - `online`: it has one again.
 * - `wake`: the page is visible again after it was hidden, frozen or asleep.
 * - `return`: the user may just have signed in elsewhere: this window has focus again, or another tab has said so.
 */
export type PageSignal = 'offline' | 'online' | 'wake' | 'return';

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
    const channel = new BroadcastChannel(CHANNEL);
    const ends = [
      ...heard(window, ['offline'], 'offline', listener),
      ...heard(window, ['online'], 'online', listener),
      ...heard(window, ['pageshow'], 'wake', listener),
      ...heard(document, ['resume'], 'wake', listener),
      ...heard(window, ['focus', 'storage'], 'return', listener),
      ...heard(channel, ['message'], 'return', listener),
      listen(document, 'visibilitychange', () => {
        if (!document.hidden) listener('wake');
      }),
    ];
    return () => {
      for (const end of ends) end();
      channel.close();
    };
  },
  announceReturn() {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('return');
    channel.close();
  },
};

function heard(
  target: EventTarget,
  types: readonly string[],
  signal: PageSignal,
  listener: (signal: PageSignal) => void,
): (() => void)[] {
  return types.map((type) =>
    listen(target, type, () => {
      listener(signal);
    }),
  );
}

function listen(target: EventTarget, type: string, run: () => void): () => void {
  target.addEventListener(type, run);
  return () => {
    target.removeEventListener(type, run);
  };
}
