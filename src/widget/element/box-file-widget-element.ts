import { adoptStyles, type PropertyValues, type TemplateResult } from 'lit';
import { isFolderId } from '../../contract/token-request.ts';
import type { Action } from '../engine/engine.ts';
import type { TokenProperty } from '../token/property-provider.ts';
import { Attribute, attributeValues, declarations } from './attributes.ts';
import type { Dependencies } from './dependencies.ts';
import { EngineController } from './engine-controller.ts';
import { BoxErrorEvent } from './events/box-error-event.ts';
import { BoxSessionEndEvent } from './events/box-session-end-event.ts';
import { BoxTokenChangeEvent } from './events/box-token-change-event.ts';
import { eventOf, questionOf, type Happening } from './events/event-of.ts';
import { failureOf, type Failure } from './failure.ts';
import { Focus } from './focus.ts';
import { FormFieldElement } from './form-field-element.ts';
import { HostHeight } from './host-height.ts';
import { hostStyles } from './host.styles.ts';
import { languagesAround } from './language.ts';
import { OwnTexts } from './own-texts.ts';
import { readSettings } from './settings.ts';
import { Slots } from './slots.ts';
import { isCovered, view } from './view.ts';
import { viewStyles } from './view.styles.ts';

/**
 * A signed-in user's Box files, in a page that has a token endpoint.
 *
 * The engine fills the shadow root; what the element itself shows is in a second shadow root within (`.view`), so that
 * neither's CSS reaches the other.
 *
 * @attr {string} token-url - The token endpoint. Required.
 * @attr {'same-origin'|'include'|'omit'} [token-credentials=same-origin] - Which cookies go to the token endpoint.
 * @attr {string} [folder-id=0] - Box's id of the folder to show; `0` is the user's root.
 * @attr {string} [file-id] - Box's id of the file for `preview` and `sidebar`.
 * @attr {'explorer'|'uploader'|'picker'|'preview'|'sidebar'} [mode=explorer] - What to show.
 * @attr {string} [features] - What users may do, separated by spaces; all that the backend grants where it is left out.
 * @attr {string} [language] - Language tag; the nearest `lang`, else the browser's languages, where it is left out.
 * @attr {string} [api-url=https://api.box.com] - Box's API.
 * @attr {string} [upload-url=https://upload.box.com] - Box's upload API.
 * @attr {'new-version'|'keep-both'|'skip'|'ask'} [on-conflict=new-version] - What becomes of an upload whose name is taken.
 * @attr {'list'|'grid'} [view=list] - How the explorer begins.
 * @attr {string} [sort=name asc] - `name`, `date` or `size`, and `asc` or `desc`.
 * @attr {string} [logo] - URL of an image for the header.
 * @attr {string} [accept] - File types to choose or upload, as for `<input type="file">`; all where it is left out.
 * @attr {string} [item-types=file] - What a picker lets choose, of `file folder web_link`.
 * @attr {number} [max-files] - Most items to choose, or files to upload at a time.
 * @attr {string} [height] - `auto`: as high as the list; else a number of pixels, or a length of CSS. The page's own style wins.
 * @attr {'eager'|'idle'|'interaction'} [load=eager] - When the engine is fetched: at once; when the browser is idle, with the first rows on screen, and by default where the user saves data or the line is slow; once the user turns to the rows.
 * @attr {'auto'|'shadow'|'frame'} [engine=auto] - What puts Box UI Elements on screen (docs/engines.md).
 * @attr {string} [engine-url] - Folder of Box's published files, for the frame engine; its host has the preview library, too.
 * @attr {string} [engine-version=26.3.0] - Their version, on Box's own host.
 * @attr {string} [name] - A picker's name in its form.
 * @attr {boolean} [required] - A picker in which something has to be chosen before its form may be sent.
 * @attr {boolean} [debug] - Shows below a sentence what the widget knows of its cause, for whoever sets it up.
 *
 * @fires {BoxReadyEvent} box-ready - The first listing is on screen.
 * @fires {BoxNavigateEvent} box-navigate - The user has opened a folder.
 * @fires {BoxSelectEvent} box-select - The selection has changed.
 * @fires {BoxChooseEvent} box-choose - The picker's "Choose" was pressed.
 * @fires {BoxCancelEvent} box-cancel - The picker's "Cancel" was pressed.
 * @fires {BoxDownloadEvent} box-download - A download has begun.
 * @fires {BoxPreviewEvent} box-preview - A preview was opened.
 * @fires {BoxUploadStartEvent} box-upload-start - A file is being sent; for each file.
 * @fires {BoxUploadProgressEvent} box-upload-progress - More of it has been sent.
 * @fires {BoxUploadDoneEvent} box-upload-done - It is in Box.
 * @fires {BoxUploadFailedEvent} box-upload-failed - It is not, and why.
 * @fires {BoxBeforeUploadEvent} box-before-upload - Cancelable.
 * @fires {BoxBeforeDeleteEvent} box-before-delete - Cancelable.
 * @fires {BoxBeforeDownloadEvent} box-before-download - Cancelable.
 * @fires {BoxBeforeNavigateEvent} box-before-navigate - Cancelable.
 * @fires {BoxErrorEvent} box-error - Something keeps the user from working.
 * @fires {BoxTokenChangeEvent} box-token-change - There is another token; the token itself is not in it.
 * @fires {BoxSessionEndEvent} box-session-end - The user has to sign in again.
 *
 * @slot loading - In place of the sentence shown until files are there.
 * @slot signed-out - In place of the sentence shown when the session has ended.
 * @slot error - In place of any other sentence that is shown in place of files.
 * @slot empty - Above the list of an empty folder.
 *
 * @csspart loading - The sentence shown until files are there.
 * @csspart error - The sentence shown in place of files.
 * @csspart action - "Sign in" and "Try again".
 * @csspart chosen - What has been chosen in a picker.
 * @csspart about - The button at the foot.
 * @csspart about-dialog - What it opens.
 *
 * @cssproperty [--box-file-widget-color=#222] - Text.
 * @cssproperty [--box-file-widget-color-muted=#595959] - Text of less weight.
 * @cssproperty [--box-file-widget-background=#fff] - Behind the loading and error views and the dialog.
 * @cssproperty [--box-file-widget-border-color=#d3d3d3] - Lines.
 * @cssproperty [--box-file-widget-accent-color=#0061d5] - Buttons, links and focus rings.
 * @cssproperty [--box-file-widget-font] - Family of the texts; Box's own and the system's where it is left out.
 * @cssproperty [--box-file-widget-radius] - Of buttons' corners.
 * @cssproperty [--box-file-widget-density=1] - Of Box's elements: `0.85` is denser.
 */
export class BoxFileWidgetElement extends FormFieldElement {
  static dependencies: Dependencies | undefined;

  static override properties = {
    ...declarations(),
    debug: { attribute: Attribute.DEBUG, type: Boolean, reflect: true },
    token: { attribute: false },
  };

  declare tokenUrl: string | null | undefined;
  declare tokenCredentials: string | null | undefined;
  declare folderId: string | null | undefined;
  declare fileId: string | null | undefined;
  declare mode: string | null | undefined;
  declare features: string | null | undefined;
  declare language: string | null | undefined;
  declare apiUrl: string | null | undefined;
  declare uploadUrl: string | null | undefined;
  declare onConflict: string | null | undefined;
  declare view: string | null | undefined;
  declare sort: string | null | undefined;
  declare logo: string | null | undefined;
  declare accept: string | null | undefined;
  declare itemTypes: string | null | undefined;
  declare maxFiles: string | null | undefined;
  declare height: string | null | undefined;
  declare load: string | null | undefined;
  declare engine: string | null | undefined;
  declare engineUrl: string | null | undefined;
  declare engineVersion: string | null | undefined;
  declare debug: boolean;
  /** A downscoped token, or a function that gets one; it stands in place of `token-url`, and is in no attribute. */
  declare token: TokenProperty | null | undefined;

  readonly #texts = new OwnTexts(this);
  readonly #actions = {
    retry: (): void => {
      this.#controller?.retry();
    },
    dismiss: (): void => {
      this.#controller?.dismiss();
    },
  };
  #controller: EngineController | undefined;
  #focus: Focus | undefined;
  #slots: Slots | undefined;
  #height: HostHeight | undefined;
  #isEmpty = false;
  /** Why the attributes cannot be used, as the deployer was told; once for each reason. */
  #refused = '';

  protected override get missingSentence(): string | undefined {
    return this.mode === 'picker' ? this.#texts.messages.chooseFirst : undefined;
  }

  protected override get validityAnchor(): HTMLElement | undefined {
    return this.#focus?.anchor;
  }

  /** Loads anew what is on screen: same folder, same selection; an upload under way goes on. */
  refresh(): void {
    if (this.isConnected) this.#controller?.refresh();
  }

  /** Opens a folder as the user would. */
  navigateTo(folderId: string): void {
    if (!isFolderId(folderId))
      throw new TypeError(`"${String(folderId)}" is no Box folder id (digits only).`);
    this.#controller?.engine?.navigateTo(folderId);
  }

  /** Sends files to the folder on screen. */
  uploadFiles(files: Iterable<File>): void {
    this.#controller?.engine?.uploadFiles([...files]);
  }

  clearSelection(): void {
    this.#controller?.engine?.clearSelection();
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.clearSelection();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#askBeforeLoss);
    // Lit updates by itself on the first connect only.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#askBeforeLoss);
    this.#controller?.stop();
    this.#refused = '';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    const host = document.createElement('div');
    host.className = 'view';
    host.setAttribute('exportparts', 'loading, error, action, chosen, about, about-dialog');
    const viewRoot = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [hostStyles]);
    adoptStyles(viewRoot, [viewStyles]);
    root.append(host);
    this.#height = new HostHeight(root, () => host.offsetHeight);
    this.#slots = new Slots(host, () => {
      this.requestUpdate();
    });
    this.#focus = new Focus(root, viewRoot);
    this.#controller = this.#createController(root);
    return viewRoot;
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    try {
      const [base, around] = [this.ownerDocument.baseURI, languagesAround(this)];
      this.#controller?.apply(readSettings(attributeValues(this), base, this.token, around));
      this.#height?.apply(this.height);
      this.#refused = '';
    } catch (error) {
      this.#refuse(error);
    }
  }

  protected override update(changed: PropertyValues): void {
    const restoreFocus = this.#focus?.hold();
    super.update(changed);
    this.#coverEngine();
    restoreFocus?.();
  }

  protected override render(): TemplateResult | undefined {
    if (!this.#controller) return undefined;
    const { state } = this.#controller;
    const showsEmpty = this.#isEmpty && state.phase === 'listed' && this.#slots?.has('empty') === true;
    const { messages, language } = this.#texts;
    const choice = this.mode === 'picker' ? this.chosen : undefined;
    const [actions, debug] = [this.#actions, this.debug];
    return view(state, { messages, language, actions, debug, showsEmpty, choice });
  }

  #createController(root: ShadowRoot): EngineController {
    const { dependencies } = this.constructor as typeof BoxFileWidgetElement;
    if (!dependencies) throw new Error('BoxFileWidgetElement is to be registered with define().');
    return new EngineController(root, dependencies, {
      stateChanged: () => {
        this.requestUpdate();
      },
      happened: (happening) => {
        this.#happened(happening);
      },
      allows: (action) => this.#allows(action),
      tokenChanged: ({ reason, expiresIn }) => this.dispatchEvent(new BoxTokenChangeEvent(reason, expiresIn)),
      failed: (failure) => {
        void this.#tell(failure);
      },
    });
  }

  #happened(happening: Happening): void {
    if (happening.type === 'choose') this.setChosen(happening.items);
    if (happening.type === 'listed') this.#listed(happening.isEmpty);
    if (happening.type === 'height') this.#fit(happening.pixels);
    const event = eventOf(happening);
    if (event) this.dispatchEvent(event);
  }

  #listed(isEmpty: boolean): void {
    this.#isEmpty = isEmpty;
    this.requestUpdate();
  }

  #fit(pixels: number): void {
    this.#height?.fit(pixels);
    this.#height?.apply(this.height);
  }

  #allows(action: Action): boolean {
    const question = questionOf(action);
    return !question || this.dispatchEvent(question);
  }

  #refuse(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason === this.#refused) return;
    this.#refused = reason;
    console.error(reason);
    this.#controller?.refuse(failureOf(error));
  }

  /** After the update, so that the sentence is on screen and a listener may change attributes. */
  async #tell({ code, retryable, status, correlationId: requestId, cause }: Failure): Promise<void> {
    await this.updateComplete;
    if (code === 'session_ended') this.dispatchEvent(new BoxSessionEndEvent());
    this.dispatchEvent(new BoxErrorEvent({ code, retryable, status, requestId, cause }));
  }

  /** The engine's nodes are out of sight and reach, not out of the page: its uploads go on. */
  #coverEngine(): void {
    if (!this.#controller) return;
    const { state } = this.#controller;
    const hidesAll = isCovered(state);
    for (const node of this.shadowRoot?.children ?? []) {
      if (!(node instanceof HTMLElement) || node.classList.contains('view')) continue;
      node.inert = hidesAll || (state.phase === 'painted' && !node.classList.contains('first-rows'));
    }
  }

  readonly #askBeforeLoss = (event: BeforeUnloadEvent): void => {
    if (this.#controller?.isUploading() === true) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'box-file-widget': BoxFileWidgetElement;
  }
}
