import type { EngineEvent, EngineProps } from '../engine/engine.ts';
import { createTokenSource, type TokenSource } from '../token/token-source.ts';
import { TokenError } from '../token/token-error.ts';
import { coversEngine } from './box-failure.ts';
import type { Dependencies } from './dependencies.ts';
import { EngineSlot } from './engine-slot.ts';
import { failureOf, type Failure } from './failure.ts';
import { changeBetween } from './change.ts';
import type { Settings } from './settings.ts';
import { LOADING, READY, type State } from './state.ts';

/** What the controller tells its element. */
export interface Listener {
  stateChanged(): void;
  ready(): void;
  navigated(folderId: string): void;
  failed(failure: Failure): void;
}

/** From one set of settings to the next: a token source, and the signal that ends all work done for it. */
interface Run {
  readonly source: TokenSource;
  readonly abort: AbortController;
  /** The engine has been given these settings. */
  isUp: boolean;
}

/** The widget's life between two disconnects: first token, engine, changes, failures. Knows no Lit and no markup. */
export class EngineController {
  readonly #dependencies: Dependencies;
  readonly #slot: EngineSlot;
  readonly #listener: Listener;
  #settings: Settings | undefined;
  #props: EngineProps | undefined;
  #run: Run | undefined;
  #state: State = LOADING;

  constructor(root: ShadowRoot, dependencies: Dependencies, listener: Listener) {
    this.#slot = new EngineSlot(root);
    this.#dependencies = dependencies;
    this.#listener = listener;
  }

  get state(): State {
    return this.#state;
  }

  /** Starts, or brings what runs up to date with the least work. */
  apply(settings: Settings): void {
    const change = changeBetween(this.#run && this.#settings, settings);
    this.#settings = settings;
    this.#props = this.#propsOf(settings);
    if (change === 'endpoint') this.restart();
    else if (change === 'token') this.#start();
    else if (change === 'engine') this.#slot.update(this.#props);
  }

  /** Begins anew with the settings it has, whatever state it is in. */
  restart(): void {
    this.#slot.clear();
    this.#start();
  }

  /** Ends all work and takes the engine out; `apply` starts again. */
  stop(): void {
    this.#endRun();
    this.#slot.clear();
    this.#state = LOADING;
  }

  /** Stops, and says why. */
  refuse(failure: Failure): void {
    this.stop();
    this.#settings = undefined;
    this.#fail(failure);
  }

  #start(): void {
    this.#endRun();
    const settings = this.#settings;
    if (!settings) return;
    const { tokenUrl: url, tokenCredentials: credentials, folderId, features } = settings;
    const { fetch } = this.#dependencies;
    const source = createTokenSource({ url, credentials, folderId, features, ...(fetch && { fetch }) });
    const run: Run = { source, abort: new AbortController(), isUp: false };
    this.#run = run;
    this.#setState(LOADING);
    void this.#bringUp(run);
  }

  #endRun(): void {
    this.#run?.abort.abort();
    this.#run?.source.close();
    this.#run = undefined;
  }

  async #bringUp(run: Run): Promise<void> {
    const { signal } = run.abort;
    try {
      const [engine] = await Promise.all([this.#dependencies.engine(), run.source.get()]);
      await this.#slot.show(engine, () => this.#currentProps(), signal);
      if (signal.aborted) return;
      run.isUp = true;
      this.#setState(READY);
    } catch (error) {
      if (!signal.aborted) this.#fail(failureOf(error));
    }
  }

  #currentProps(): EngineProps {
    if (!this.#props) throw new Error('No settings have been applied.');
    return this.#props;
  }

  #propsOf({ mode, folderId, features, language, apiUrl, uploadUrl }: Settings): EngineProps {
    return {
      ...{ mode, folderId, features, language, apiUrl, uploadUrl, onConflict: 'new-version' as const },
      token: (rejected) => this.#token(rejected),
      onEvent: (event) => {
        this.#onEvent(event);
      },
    };
  }

  async #token(rejected?: string): Promise<string> {
    const run = this.#run;
    if (!run) throw new DOMException('The widget has left the page.', 'AbortError');
    try {
      const token = await run.source.get(rejected);
      if (run === this.#run && run.isUp && this.#failedForToken()) this.#setState(READY);
      return token;
    } catch (error) {
      if (run === this.#run) this.#fail(failureOf(error));
      throw error;
    }
  }

  #onEvent(event: EngineEvent): void {
    if (!this.#run) return;
    if (event.type === 'ready') this.#listener.ready();
    else if (event.type === 'navigate') this.#listener.navigated(event.folderId);
    else if (event.type === 'error') this.#boxFailed({ ...event.trouble, retryable: false });
  }

  /** What Box refuses because there is no token is said already. */
  #boxFailed(failure: Failure): void {
    if (this.#state.kind === 'failed') return;
    if (coversEngine(failure)) this.#fail(failure);
    else this.#listener.failed(failure);
  }

  #failedForToken(): boolean {
    return this.#state.kind === 'failed' && this.#state.failure.cause instanceof TokenError;
  }

  #fail(failure: Failure): void {
    // One failed request is everybody's who waited for it, and is told once.
    if (this.#state.kind === 'failed' && this.#state.failure.cause === failure.cause && failure.cause) return;
    this.#setState({ kind: 'failed', failure });
    this.#listener.failed(failure);
  }

  #setState(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener.stateChanged();
  }
}
