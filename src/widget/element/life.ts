import { render } from 'lit-html';
import type { Action, Item, MountedEngine } from '../engine/engine.ts';
import { pageClock } from '../page/clock.ts';
import { pageSignals } from '../page/page-signals.ts';
import { SharedSources } from '../token/shared-sources.ts';
import type { BoxFileWidgetElement } from './box-file-widget-element.ts';
import type { Dependencies, World } from './dependencies.ts';
import { EngineController, type Start } from './engine-controller.ts';
import { BoxErrorEvent } from './events/box-error-event.ts';
import { BoxSessionEndEvent } from './events/box-session-end-event.ts';
import { BoxTokenChangeEvent } from './events/box-token-change-event.ts';
import { eventOf, questionOf, type Happening } from './events/event-of.ts';
import type { Failure } from './failure.ts';
import { Focus } from './focus.ts';
import type { Listener } from './listener.ts';
import { OwnTexts } from './own-texts.ts';
import type { Settings } from './settings.ts';
import { Slots } from './slots.ts';
import { isCovered, view } from './view.ts';
import { VIEW_STYLES } from './view.styles.ts';

/** The element that a life is lived for, and the loader's part in it. */
export interface Host extends Omit<Start, 'dependencies'> {
  readonly element: BoxFileWidgetElement;
  /** The shadow root of the element's own view. */
  readonly view: ShadowRoot;
  readonly dependencies: Dependencies;
  readonly choose: (items: readonly Item[]) => void;
  /** @param pixels what the engine's content needs. */
  readonly fit: (pixels: number) => void;
}

const PAGE: World = { sources: new SharedSources(), clock: pageClock, page: pageSignals };

/** All of a widget that is not the loader's: what it shows, says and tells, and the engine at work. */
export class Life {
  readonly #host: Host;
  readonly #texts: OwnTexts;
  readonly #slots: Slots;
  readonly #focus: Focus;
  readonly #controller: EngineController;
  readonly #actions = {
    retry: (): void => {
      this.#controller.retry();
    },
    dismiss: (): void => {
      this.#controller.dismiss();
    },
  };
  #isEmpty = false;
  /** Why the attributes cannot be used; told once. */
  #refused = '';

  constructor(host: Host) {
    const { element, root, view: viewRoot, dependencies } = host;
    this.#host = host;
    viewRoot.replaceChildren();
    viewRoot.adoptedStyleSheets = [styles()];
    this.#slots = new Slots(viewRoot.host, () => {
      element.requestUpdate();
    });
    this.#focus = new Focus(root, viewRoot);
    const start = { ...host, dependencies: { world: PAGE, ...dependencies } };
    this.#controller = new EngineController(start, this.#listener());
    this.#texts = new OwnTexts(element);
    element.addController(this);
  }

  /** Where the browser may point at in the widget. */
  get anchor(): HTMLElement | undefined {
    return this.#focus.anchor;
  }

  /** What a form says that needs a choice. */
  get chooseFirst(): string {
    return this.#texts.messages.chooseFirst;
  }

  /** Undefined where nothing is on screen. */
  get engine(): Pick<MountedEngine, 'navigateTo' | 'uploadFiles' | 'clearSelection'> | undefined {
    return this.#controller.engine;
  }

  apply(settings: Settings): void {
    this.#controller.apply(settings);
    this.#refused = '';
  }

  /** The attributes cannot be used. */
  refuse(cause: Error): void {
    if (cause.message === this.#refused) return;
    this.#refused = cause.message;
    this.#controller.refuse({ code: 'bad_attribute', retryable: false, cause });
  }

  refresh(): void {
    this.#controller.refresh();
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#askBeforeLoss);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#askBeforeLoss);
    this.#controller.stop();
    this.#refused = '';
  }

  hostUpdated(): void {
    const restoreFocus = this.#focus.hold();
    this.#show();
    this.#coverEngine();
    restoreFocus();
  }

  #show(): void {
    const { element, view: viewRoot } = this.#host;
    const { state } = this.#controller;
    const showsEmpty = this.#isEmpty && state.phase === 'listed' && this.#slots.has('empty');
    const { messages, language } = this.#texts;
    const choice = element.mode === 'picker' ? element.chosen : undefined;
    const [actions, debug] = [this.#actions, element.debug];
    render(view(state, { messages, language, actions, debug, showsEmpty, choice }), viewRoot);
  }

  #listener(): Listener {
    const { element } = this.#host;
    return {
      stateChanged: () => {
        element.requestUpdate();
      },
      happened: (happening) => {
        this.#happened(happening);
      },
      allows: (action) => this.#allows(action),
      tokenChanged: ({ reason, expiresIn }) => {
        element.dispatchEvent(new BoxTokenChangeEvent(reason, expiresIn));
      },
      failed: (failure) => {
        void this.#tell(failure);
      },
    };
  }

  #happened(happening: Happening): void {
    if (happening.type === 'choose') this.#host.choose(happening.items);
    if (happening.type === 'listed') this.#listed(happening.isEmpty);
    if (happening.type === 'height') this.#host.fit(happening.pixels);
    const event = eventOf(happening);
    if (event) this.#host.element.dispatchEvent(event);
  }

  #listed(isEmpty: boolean): void {
    this.#isEmpty = isEmpty;
    this.#host.element.requestUpdate();
  }

  #allows(action: Action): boolean {
    const question = questionOf(action);
    return !question || this.#host.element.dispatchEvent(question);
  }

  /** After the update, so that the sentence is on screen and a listener may change attributes. */
  async #tell({ code, retryable, status, correlationId: requestId, cause }: Failure): Promise<void> {
    const { element } = this.#host;
    await element.updateComplete;
    if (code === 'session_ended') element.dispatchEvent(new BoxSessionEndEvent());
    element.dispatchEvent(new BoxErrorEvent({ code, retryable, status, requestId, cause }));
  }

  /** The engine's nodes are out of sight and reach, not out of the page: its uploads go on. */
  #coverEngine(): void {
    const { state } = this.#controller;
    const hidesAll = isCovered(state);
    for (const node of this.#host.root.children) {
      if (!(node instanceof HTMLElement) || node.classList.contains('view')) continue;
      node.inert = hidesAll || (state.phase === 'painted' && !node.classList.contains('first-rows'));
    }
  }

  readonly #askBeforeLoss = (event: BeforeUnloadEvent): void => {
    if (this.#controller.isUploading()) event.preventDefault();
  };
}

let sheet: CSSStyleSheet | undefined;

function styles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(VIEW_STYLES);
  return sheet;
}
