import { pageSignals, type PageSignals } from '../page/page-signals.ts';
import { pageClock, type Clock } from '../page/clock.ts';
import { CoolDown } from './cool-down.ts';
import type { Provider } from './provider.ts';
import { TokenSource } from './token-source.ts';

/** A widget's share in a token source, which ends with its last share. */
export interface SourceLease {
  readonly source: TokenSource;
  readonly release: () => void;
}

/** What a page is made of, to a token source. */
export interface SourceWorld {
  readonly page: PageSignals;
  readonly clock: Clock;
  readonly random: () => number;
}

interface Shared {
  readonly source: TokenSource;
  shares: number;
}

/** The token sources of a page: widgets that ask the same place for the same thing share one. */
export class SharedSources {
  readonly #world: SourceWorld;
  readonly #sources = new Map<string | symbol, Shared>();
  readonly #coolDowns = new Map<Provider['place'], CoolDown>();

  constructor(world: Partial<SourceWorld> = {}) {
    this.#world = { page: pageSignals, clock: pageClock, random: Math.random, ...world };
  }

  /** @param key what makes two widgets want the same tokens; without one the source is not shared. */
  lease(key: string | undefined, provider: Provider): SourceLease {
    const name = key ?? Symbol('not shared');
    const shared = this.#sources.get(name) ?? this.#create(name, provider);
    shared.shares += 1;
    let isReleased = false;
    return {
      source: shared.source,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#release(name, shared);
      },
    };
  }

  #create(name: string | symbol, provider: Provider): Shared {
    const shared = {
      source: new TokenSource({ ...this.#world, provider, coolDown: this.#coolDown(provider) }),
      shares: 0,
    };
    this.#sources.set(name, shared);
    return shared;
  }

  /** Outlives the sources: a widget that is put in again and again must not press an endpoint that is down. */
  #coolDown({ place }: Provider): CoolDown {
    const coolDown = this.#coolDowns.get(place) ?? new CoolDown();
    if (typeof place === 'string') this.#coolDowns.set(place, coolDown);
    return coolDown;
  }

  #release(name: string | symbol, shared: Shared): void {
    shared.shares -= 1;
    if (shared.shares > 0) return;
    this.#sources.delete(name);
    shared.source.close();
  }
}
