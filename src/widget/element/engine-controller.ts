import type { Engine, EngineEvent, EngineProps } from '../engine/engine.ts';
import type { PageSignal } from '../page/page-signals.ts';
import type { SourceLease } from '../token/shared-sources.ts';
import type { TokenEvent } from '../token/token-event.ts';
import { changeBetween } from './change.ts';
import type { Dependencies } from './dependencies.ts';
import { EngineSlot } from './engine-slot.ts';
import { failureOf, failureOfTrouble, type Failure } from './failure.ts';
import type { Settings } from './settings.ts';
import { Situation, type SituationListener } from './situation.ts';
import type { State } from './state.ts';
import { leaseFor } from './token-lease.ts';
import type { TroubleSource } from './troubles.ts';
import { within } from './within.ts';

/** What the controller tells its element. */
export interface Listener extends SituationListener {
  ready(): void;
  navigated(folderId: string): void;
  tokenChanged(event: Extract<TokenEvent, { type: 'token' }>): void;
}

/** From one set of settings to the next: a share in a token source, and the signal that ends all work done for it. */
interface Run {
  readonly lease: SourceLease;
  readonly abort: AbortController;
}

/** Time for the engine's scripts and styles to arrive (docs/errors.md, `load_failed`). */
const LOAD_MS = 15_000;

/** The widget's life between two disconnects: first token, engine, changes, failures. Knows no Lit and no markup. */
export class EngineController {
  readonly #dependencies: Dependencies;
  readonly #slot: EngineSlot;
  readonly #listener: Listener;
  readonly #situation: Situation;
  #settings: Settings | undefined;
  #props: EngineProps | undefined;
  #run: Run | undefined;
  #subject: string | undefined;

  constructor(root: ShadowRoot, dependencies: Dependencies, listener: Listener) {
    this.#slot = new EngineSlot(root);
    this.#dependencies = dependencies;
    this.#listener = listener;
    this.#situation = new Situation(listener);
  }

  get state(): State {
    return this.#situation.state;
  }

  isUploading(): boolean {
    return this.#slot.isUploading();
  }

  /** Starts, or brings what runs up to date with the least work. */
  apply(settings: Settings): void {
    const change = changeBetween(this.#run && this.#settings, settings);
    // Even without a change: a `token` function may be another one, of the same meaning.
    this.#settings = settings;
    if (change === 'none') return;
    this.#props = this.#propsOf(settings);
    if (change === 'endpoint') this.restart();
    else if (change === 'token') this.#start();
    else this.#slot.update(this.#props);
  }

  /** Begins anew with the settings it has, whatever state it is in. */
  restart(): void {
    this.#subject = undefined;
    this.#reset();
    this.#start();
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
    this.#slot.refresh();
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

  #start(): void {
    this.#endRun();
    const settings = this.#settings;
    if (!settings) return;
    this.#situation.clear('token', 'stopped', 'waiting');
    const lease = leaseFor(settings, this.#dependencies, () => this.#tokenProperty());
    this.#begin(lease);
    this.#listener.stateChanged();
  }

  #begin(lease: SourceLease): void {
    const run: Run = { lease, abort: new AbortController() };
    const { source } = lease;
    const unsubscribe = source.subscribe((event) => {
      this.#onToken(event);
    });
    const unwatch = this.#dependencies.page.subscribe((signal) => {
      this.#onPage(signal);
    });
    run.abort.signal.addEventListener('abort', () => {
      unsubscribe();
      unwatch();
    });
    this.#run = run;
    if (source.trouble) this.#onToken(source.trouble);
    void this.#bringUp(run);
  }

  #endRun(): void {
    this.#run?.abort.abort();
    this.#run?.lease.release();
    this.#run = undefined;
  }

  async #bringUp(run: Run): Promise<void> {
    const { signal } = run.abort;
    try {
      const [engine] = await Promise.all([this.#load(), run.lease.source.get({ signal })]);
      await within(
        LOAD_MS,
        this.#dependencies.clock,
        this.#slot.show(engine, () => this.#currentProps(), signal),
      );
    } catch (error) {
      if (signal.aborted) return;
      run.abort.abort();
      this.#slot.abandon();
      this.#situation.fail('stopped', failureOf(error));
    }
  }

  #load(): Promise<Engine> {
    return within(LOAD_MS, this.#dependencies.clock, this.#dependencies.engine());
  }

  #tokenProperty(): Extract<Settings['tokenOrigin'], { kind: 'property' }>['token'] | undefined {
    const origin = this.#settings?.tokenOrigin;
    return origin?.kind === 'property' ? origin.token : undefined;
  }

  #currentProps(): EngineProps {
    if (!this.#props) throw new Error('No settings have been applied.');
    return this.#props;
  }

  #propsOf({ mode, folderId, features, language, apiUrl, uploadUrl, onConflict }: Settings): EngineProps {
    return {
      ...{ mode, folderId, features, language, apiUrl, uploadUrl, onConflict },
      token: (rejected) => this.#token(rejected),
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
    if (event.type === 'trouble') this.#situation.fail('token', tokenFailure(event));
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
    this.#reset();
    this.#situation.fail('notice', { code: 'identity_changed', retryable: false, isOver: true });
    this.#begin(run.lease);
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === 'ready') this.#listed();
    else if (event.type === 'navigate') this.#navigated(event.folderId);
    else if (event.type === 'recovered') this.#backOnline('waiting');
    else if (event.type === 'waiting') this.#situation.fail('waiting', failureOfTrouble(event.trouble));
    else this.#boxFailed(failureOfTrouble(event.trouble));
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
    if (wasOffline && !this.state.failure) this.#slot.refresh();
  }

  #listed(): void {
    this.#situation.listed();
    this.#listener.ready();
  }

  #navigated(folderId: string): void {
    // A folder that is gone leads back to another: why, is still to be read there.
    if (this.#situation.trouble('error')?.code !== 'item_not_found') this.#situation.clear('error');
    this.#listener.navigated(folderId);
  }

  #boxFailed(failure: Failure): void {
    if (failure.code === 'box_rejected_token') this.#situation.fail('stopped', failure);
    else this.#situation.fail('error', { ...failure, isOver: true });
  }

  #reset(): void {
    this.#slot.clear();
    this.#situation.reset();
  }
}

function tokenFailure({ error, retryInMs }: Extract<TokenEvent, { type: 'trouble' }>): Failure {
  const failure = failureOf(error);
  return retryInMs === undefined ? failure : { retryAfter: Math.ceil(retryInMs / 1000), ...failure };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
