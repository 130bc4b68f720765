import { preconnect, preloadEngine, preloadLife } from '../engine/preload.ts';
import type { FirstListings } from '../first-rows/first-listings.ts';
import type { FirstToken } from '../token/first-tokens.ts';
import type { Dependencies } from './dependencies.ts';
import { canPaint, type FirstPaint } from './first-paint.ts';
import { loadTimeOf } from './load-time.ts';
import { roomBeside } from './room.ts';
import { senderOf, TIMEOUT_MS } from './sender.ts';
import type { Settings } from './settings.ts';

/** What is under way for the widget's own code to go on with. */
export interface Begun {
  readonly token: FirstToken;
  /** Undefined where there is no token, or the mode has no list. */
  readonly listing: Promise<ReturnType<FirstListings['ask']>>;
  /** The first rows are on screen, or there are none. */
  readonly painted: Promise<void>;
  /** There is room for what is not urgent. */
  readonly room: Promise<void>;
  /** The engine's files are asked for, or will be. */
  readonly isPreloading: boolean;
  isOver: boolean;
}

/** What the loader does while the widget's own code is on its way: token, list, rows, and the engine's files. */
export class HeadStart {
  readonly #root: ShadowRoot;
  readonly #dependencies: Dependencies;
  readonly #paint: FirstPaint;
  #said: string | undefined;
  #begun: Begun | undefined;

  constructor(root: ShadowRoot, dependencies: Dependencies, paint: FirstPaint) {
    this.#root = root;
    this.#dependencies = dependencies;
    this.#paint = paint;
  }

  /** Begins, or begins anew where that is another question. */
  apply(settings: Settings): void {
    const said = textOf(settings);
    if (said === this.#said) return;
    this.end();
    this.#said = said;
    const token = this.#askToken(settings);
    preconnect(this.#root, settings.apiUrl);
    if (this.#dependencies.listings) this.#paint.rehearse(settings);
    const listing = token.token.then((value) => this.#askList(settings, value));
    const painted = listing.then((one) => this.#paint.paint(one?.answer, settings));
    painted.catch(() => undefined);
    const isPreloading = loadTimeOf(settings) === 'eager';
    const room = canPaint(settings) ? roomBeside(listing, painted) : Promise.resolve();
    const begun = { token, listing, painted, room, isPreloading, isOver: false };
    this.#begun = begun;
    void this.#preloadSoon(settings, begun);
  }

  /** Gives up what is under way, for nobody. */
  end(): void {
    if (this.#begun) {
      this.#begun.isOver = true;
      this.#begun.token.release();
      // The frame that Box's files are on their way to: there is no engine yet that would have taken it.
      this.#root.querySelector('iframe')?.remove();
    }
    this.#begun = this.#said = undefined;
    this.#paint.end();
  }

  /** @returns what is under way for these settings; nothing is after that, and nobody gives it up but who has it. */
  handOver(settings: Settings): Begun | undefined {
    const begun = this.#said === textOf(settings) ? this.#begun : undefined;
    if (begun) this.#begun = this.#said = undefined;
    else this.end();
    return begun;
  }

  /** When the widget's own code is to run: what it does at first would hold up the first rows. */
  async turnOfLife(): Promise<void> {
    await this.#begun?.room;
  }

  /** Fetches what the engine is made of. */
  preload(settings: Settings): void {
    preloadEngine(this.#root, settings);
  }

  /** The token's request goes first: over HTTP/1.1 six files would take all connections to the host. */
  async #preloadSoon(settings: Settings, begun: Begun): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await begun.room;
    preloadLife(this.#root);
    if (begun.isPreloading && !begun.isOver) this.preload(settings);
  }

  #askList(settings: Settings, token: string | undefined): Awaited<Begun['listing']> {
    return token === undefined ? undefined : this.#dependencies.listings?.ask(settings, token);
  }

  #askToken({ tokenOrigin, folderId, features }: Settings): FirstToken {
    const { tokens, fetch } = this.#dependencies;
    if (tokenOrigin.kind === 'property') {
      return tokens.fromProperty(tokenOrigin.token, { folderId, features }, TIMEOUT_MS);
    }
    const { url, credentials } = tokenOrigin;
    return tokens.fromEndpoint({ url, credentials, folderId, features }, senderOf(fetch));
  }
}

/** A function of the page's is not in it: frameworks make a new one of the same meaning at each render. */
function textOf(settings: Settings): string {
  return JSON.stringify(settings);
}
