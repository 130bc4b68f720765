import type { Engine, EngineProps } from '../engine/engine.ts';
import type { EngineSlot } from './engine-slot.ts';
import type { Start } from './engine-controller.ts';
import type { Begun } from './head-start.ts';
import { loadEngine } from './load-engine.ts';
import { loadTimeOf } from './load-time.ts';
import type { Run } from './run.ts';
import type { Settings } from './settings.ts';
import { Swap } from './swap.ts';
import { within } from './within.ts';

/** Time for the engine's scripts and styles to arrive (docs/errors.md, `load_failed`). */
const LOAD_MS = 15_000;

/** What is wanted now; read again when a wait is over. */
export interface Wanted {
  readonly settings: () => Settings | undefined;
  readonly props: () => EngineProps;
}

/** From the first token to the engine on screen, with the first rows meanwhile. */
export class Opening {
  readonly swap: Swap;
  readonly #start: Start;
  readonly #slot: EngineSlot;
  readonly #wanted: Wanted;

  constructor(start: Start, slot: EngineSlot, wanted: Wanted) {
    const { root, dependencies, paint } = start;
    this.swap = new Swap(root, dependencies.world.clock, paint);
    this.#start = start;
    this.#slot = slot;
    this.#wanted = wanted;
  }

  /** @param begun what the loader has under way. */
  async bringUp(run: Run, begun: Begun | undefined): Promise<void> {
    const asked = this.#askFirst(run, begun);
    const [engine] = await Promise.all([this.#load(run, asked, begun), asked]);
    await this.#inTime(this.#slot.show(engine, this.#wanted.props, run.abort.signal));
  }

  /** With the first token, so that the list is on its way while the engine still loads. */
  async #askFirst(run: Run, begun: Begun | undefined): Promise<void> {
    const token = await run.lease.source.get({ signal: run.abort.signal });
    if (this.#slot.mounted) return;
    const { listings } = this.#start.dependencies;
    run.listing = (await begun?.listing) ?? listings?.ask(this.#wanted.props(), token);
  }

  /** Fetched at once, run when the list is on screen. */
  async #load(run: Run, asked: Promise<void>, begun: Begun | undefined): Promise<Engine> {
    const { dependencies, paint } = this.#start;
    const props = this.#wanted.props();
    const painted = begun?.painted ?? asked.then(() => paint.paint(run.listing?.answer, props));
    painted.catch(() => undefined);
    if (!begun?.isPreloading && !this.#slot.mounted) await this.#preload(run, painted);
    if (dependencies.listings) await this.swap.gate(painted, props);
    const choice = this.#wanted.settings()?.engine ?? 'auto';
    return this.#inTime(loadEngine(choice, dependencies.engines));
  }

  async #preload({ abort }: Run, painted: Promise<void>): Promise<void> {
    // The token's request goes first: over HTTP/1.1 six files would take all connections to the host.
    await new Promise((resolve) => setTimeout(resolve));
    await this.swap.wanted(loadTimeOf(this.#wanted.settings()), painted);
    const settings = this.#wanted.settings();
    if (settings && !abort.signal.aborted) this.#start.head.preload(settings);
  }

  #inTime<T>(work: Promise<T>): Promise<T> {
    return within(LOAD_MS, this.#start.dependencies.world.clock, work);
  }
}
