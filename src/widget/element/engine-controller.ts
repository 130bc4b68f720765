import type { EngineEvent, EngineProps, MountedEngine } from '../engine/engine.ts';
import type { PageSignal } from '../page/page-signals.ts';
import type { SourceLease } from '../token/shared-sources.ts';
import type { TokenEvent } from '../token/token-event.ts';
import { changeBetween, isSameToken } from './change.ts';
import type { Dependencies, World } from './dependencies.ts';
import { EngineSlot } from './engine-slot.ts';
import type { FirstPaint } from './first-paint.ts';
import type { Begun, HeadStart } from './head-start.ts';
import type { Listener } from './listener.ts';
import type { Happening } from './events/event-of.ts';
import { failureOf, failureOfToken, failureOfTrouble, type Failure } from './failure.ts';
import { Opening } from './opening.ts';
import { startRun, type Run } from './run.ts';
import type { Settings } from './settings.ts';
import { Situation } from './situation.ts';
import type { State } from './state.ts';
import { leaseFor } from './token-lease.ts';
import type { TroubleSource } from './troubles.ts';
import { untilAborted } from './within.ts';

/** What a controller begins with, and in. */
export interface Start {
  readonly root: ShadowRoot;
  readonly dependencies: Dependencies & { readonly world: World };
  readonly head: HeadStart;
  readonly paint: FirstPaint;
}

/** The widget's life between two disconnects: first token, engine, changes, failures. Knows no Lit and no markup. */
export class EngineController {
  readonly #given: Start;
  readonly #opening: Opening;
  readonly #slot: EngineSlot;
  readonly #listener: Listener;
  readonly #situation: Situation;
  #settings: Settings | undefined;
  #props: EngineProps | undefined;
  #run: Run | undefined;
  #subject: string | undefined;
  /** The folder that the user has opened last. */
  #place: string | undefined;

  constructor(start: Start, listener: Listener) {
    this.#given = start;
    this.#slot = new EngineSlot(start.root);
    this.#opening = new Opening(start, this.#slot, {
      settings: () => this.#settings,
      props: () => this.#currentProps(),
    });
    this.#listener = listener;
    this.#situation = new Situation(listener);
    start.paint.whenRows(() => {
      this.#situation.painted();
    });
  }

  get state(): State {
    return this.#situation.state;
  }

  isUploading(): boolean {
    return this.#slot.mounted?.isUploading() ?? false;
  }

  /** Starts, or brings what runs up to date with the least work. */
  apply(settings: Settings): void {
    const said = this.#settings;
    const before = this.#run && said;
    const change = changeBetween(before, settings);
    // Even without a change: a `token` function may be another one, of the same meaning.
    this.#settings = settings;
    if (change === 'none') return;
    // Taken out and put back with the same settings, it goes on where it was.
    if (changeBetween(said, settings) === 'endpoint' || said?.folderId !== settings.folderId) {
      this.#place = undefined;
    }
    this.#props = this.#propsOf(settings);
    if (change === 'endpoint') this.restart();
    else if (change === 'mount') this.#remount(before && isSameToken(before, settings));
    else if (change === 'token') this.#start();
    else this.#slot.update(this.#props);
  }

  /** Begins anew with the settings it has, whatever state it is in. */
  restart(): void {
    this.#subject = undefined;
    const begun = this.#settings && this.#given.head.handOver(this.#settings);
    if (!begun) this.#reset();
    this.#start(begun);
  }

  /** What the page may have it do; undefined where nothing is on screen. */
  get engine(): Pick<MountedEngine, 'navigateTo' | 'uploadFiles' | 'clearSelection'> | undefined {
    return this.#slot.mounted;
  }

  /** Loads anew what is on screen, and gives up no upload for it. */
  refresh(): void {
    if (!this.#settings) return;
    if (!this.#situation.isListed || this.#situation.trouble('stopped')) {
      this.restart();
      return;
    }
    this.#situation.clear('error', 'notice');
    this.#run?.lease.source.retry();
    this.#slot.mounted?.refresh();
  }

  /** What "Try again" does: whatever the trouble on screen needs. */
  retry(): void {
    if (!this.#situation.trouble('token')) {
      this.refresh();
      return;
    }
    this.#situation.clear('token');
    this.#run?.lease.source.retry();
  }

  /** Takes away what needs no way on. */
  dismiss(): void {
    this.#situation.clear('error', 'notice');
  }

  /** Ends all work and takes the engine out; `apply` starts again. */
  stop(): void {
    this.#endRun();
    this.#subject = undefined;
    this.#reset();
  }

  /** Stops, and says why. */
  refuse(failure: Failure): void {
    this.stop();
    this.#settings = undefined;
    this.#situation.fail('setup', failure);
  }

  #start(begun?: Begun): void {
    const settings = this.#settings;
    if (!settings) return;
    this.#endRun();
    this.#situation.clear('token', 'stopped', 'waiting');
    this.#begin(this.#lease(settings, begun), begun);
    this.#listener.stateChanged();
  }

  /** Another engine or mode at the same place, with the same token where it is good for it. */
  #remount(keepsToken = false): void {
    const lease = this.#run?.lease;
    this.#reset();
    if (!lease || !keepsToken) {
      this.#start();
      return;
    }
    this.#run?.abort.abort();
    this.#begin(lease);
    this.#listener.stateChanged();
  }

  #lease(settings: Settings, begun: Begun | undefined): SourceLease {
    const { fetch, world } = this.#given.dependencies;
    const current = (): Settings | undefined => this.#settings;
    return leaseFor(settings, { fetch, sources: world.sources, current, first: begun?.token });
  }

  #begin(lease: SourceLease, begun?: Begun): void {
    const run = startRun(lease, this.#given.dependencies.world.page, {
      onToken: (event) => {
        this.#onToken(event);
      },
      onPage: (signal) => {
        this.#onPage(signal);
      },
    });
    this.#run = run;
    if (lease.source.trouble) this.#onToken(lease.source.trouble);
    void this.#bringUp(run, begun);
  }

  #endRun(): void {
    this.#run?.abort.abort();
    this.#run?.lease.release();
    this.#run = undefined;
  }

  async #bringUp(run: Run, begun: Begun | undefined): Promise<void> {
    const { signal } = run.abort;
    try {
      await this.#opening.bringUp(run, begun);
    } catch (error) {
      if (signal.aborted) return;
      run.abort.abort();
      this.#slot.abandon();
      this.#situation.fail('stopped', failureOf(error));
    }
  }

  #currentProps(): EngineProps {
    if (!this.#props) throw new Error('No settings have been applied.');
    return this.#props;
  }

  #propsOf(said: Settings): EngineProps {
    return {
      ...said,
      openFolderId: this.#place,
      allows: (action) => this.#listener.allows(action),
      token: (rejected) => this.#token(rejected),
      firstListing: (asked) => this.#run?.listing?.take(asked),
      onEvent: (event) => {
        if (this.#run) this.#onEvent(event);
      },
    };
  }

  async #token(rejected?: string): Promise<string> {
    const run = this.#run;
    if (!run) throw new DOMException('The widget has left the page.', 'AbortError');
    const { signal } = run.abort;
    if (this.#situation.trouble('stopped')) return untilAborted(signal);
    return run.lease.source.get({ rejected, signal });
  }

  #onToken(event: TokenEvent): void {
    if (event.type === 'trouble') this.#situation.fail('token', failureOfToken(event));
    else if (event.type === 'recovered') this.#backOnline('token');
    else this.#onNewToken(event);
  }

  #onNewToken(event: Extract<TokenEvent, { type: 'token' }>): void {
    const { subject } = event;
    const isOther = this.#subject !== undefined && subject !== undefined && subject !== this.#subject;
    this.#subject = subject ?? this.#subject;
    if (isOther) this.#startForOther();
    this.#listener.tokenChanged(event);
  }

  /** Nothing of the former user may stay: not the list, not what waits to be sent, not a request under way. */
  #startForOther(): void {
    const run = this.#run;
    if (!run) return;
    run.abort.abort();
    this.#place = undefined;
    this.#reset();
    this.#situation.fail('notice', { code: 'identity_changed', retryable: false, isOver: true });
    this.#begin(run.lease);
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === 'recovered') this.#backOnline('waiting');
    else if (event.type === 'waiting') this.#situation.fail('waiting', failureOfTrouble(event.trouble));
    else if (event.type === 'error') this.#boxFailed(failureOfTrouble(event.trouble));
    else this.#happened(event);
  }

  #happened(event: Happening): void {
    if (event.type === 'ready') {
      this.#situation.listed();
      this.#opening.swap.handOver(() => this.#slot.mounted);
    } else if (event.type === 'navigate') this.#navigated(event.folderId);
    this.#listener.happened(event);
  }

  /** What is on screen may be old once a network was gone: it says so, and is loaded anew when there is one again. */
  #onPage(signal: PageSignal): void {
    // The user may have finished in another tab what Box has asked for.
    if (signal === 'return' && this.#situation.trouble('error')?.code === 'box_step_needed') this.refresh();
    if (!this.#situation.isListed) return;
    if (signal === 'offline') this.#situation.fail('network', { code: 'offline', retryable: true });
    else if (signal === 'online') this.#backOnline('network');
  }

  #backOnline(source: TroubleSource): void {
    const wasOffline = this.#situation.trouble(source)?.code === 'offline';
    this.#situation.clear(source);
    if (wasOffline && !this.state.failure) this.#slot.mounted?.refresh();
  }

  #navigated(folderId: string): void {
    this.#place = folderId;
    // A folder that is gone leads back to another: why, is still to be read there.
    if (this.#situation.trouble('error')?.code !== 'item_not_found') this.#situation.clear('error');
  }

  #boxFailed(failure: Failure): void {
    if (failure.code === 'box_rejected_token') this.#situation.fail('stopped', failure);
    else this.#situation.fail('error', { ...failure, isOver: true });
  }

  #reset(): void {
    this.#given.paint.end();
    this.#slot.clear();
    this.#situation.reset();
  }
}
