import { adoptStyles, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { TokenProperty } from '../token/property-provider.ts';
import { enUS } from '../messages/en-US.ts';
import { Attribute, type AttributeValues } from './attributes.ts';
import type { Dependencies } from './dependencies.ts';
import { EngineController } from './engine-controller.ts';
import { BoxErrorEvent } from './events/box-error-event.ts';
import { BoxNavigateEvent } from './events/box-navigate-event.ts';
import { BoxReadyEvent } from './events/box-ready-event.ts';
import { BoxSessionEndEvent } from './events/box-session-end-event.ts';
import { BoxTokenChangeEvent } from './events/box-token-change-event.ts';
import { failureOf, type Failure } from './failure.ts';
import { Focus } from './focus.ts';
import { hostStyles } from './host.styles.ts';
import { readSettings } from './settings.ts';
import { view } from './view.ts';
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
 * @attr {'explorer'} [mode=explorer] - What to show.
 * @attr {string} [features] - What users may do, separated by spaces; all that the backend grants where it is left out.
 * @attr {string} [language=en-US] - Language tag.
 * @attr {string} [api-url=https://api.box.com] - Box's API.
 * @attr {string} [upload-url=https://upload.box.com] - Box's upload API.
 * @attr {'new-version'|'keep-both'|'skip'|'ask'} [on-conflict=new-version] - What becomes of an upload whose name is taken.
 * @attr {boolean} [debug] - Shows below a sentence what the widget knows of its cause, for whoever sets it up.
 *
 * @fires {BoxReadyEvent} box-ready - The first listing is on screen.
 * @fires {BoxNavigateEvent} box-navigate - The user has opened a folder.
 * @fires {BoxErrorEvent} box-error - Something keeps the user from working.
 * @fires {BoxTokenChangeEvent} box-token-change - There is another token; the token itself is not in it.
 * @fires {BoxSessionEndEvent} box-session-end - The user has to sign in again.
 *
 * @csspart loading - The sentence shown until files are there.
 * @csspart error - The sentence shown in place of files.
 * @csspart action - "Sign in" and "Try again".
 * @csspart about - The button at the foot.
 * @csspart about-dialog - What it opens.
 *
 * @cssproperty [--box-file-widget-color=#222] - Text.
 * @cssproperty [--box-file-widget-color-muted=#595959] - Text of less weight.
 * @cssproperty [--box-file-widget-background=#fff] - Behind the loading and error views and the dialog.
 * @cssproperty [--box-file-widget-border-color=#d3d3d3] - Lines.
 * @cssproperty [--box-file-widget-accent-color=#0061d5] - Buttons, links and focus rings.
 */
export class BoxFileWidgetElement extends LitElement {
  static dependencies: Dependencies | undefined;

  static override properties = {
    tokenUrl: { attribute: Attribute.TOKEN_URL },
    tokenCredentials: { attribute: Attribute.TOKEN_CREDENTIALS },
    folderId: { attribute: Attribute.FOLDER_ID },
    mode: { attribute: Attribute.MODE },
    features: { attribute: Attribute.FEATURES },
    language: { attribute: Attribute.LANGUAGE },
    apiUrl: { attribute: Attribute.API_URL },
    uploadUrl: { attribute: Attribute.UPLOAD_URL },
    onConflict: { attribute: Attribute.ON_CONFLICT },
    debug: { attribute: Attribute.DEBUG, type: Boolean, reflect: true },
    token: { attribute: false },
  };

  declare tokenUrl: string | null | undefined;
  declare tokenCredentials: string | null | undefined;
  declare folderId: string | null | undefined;
  declare mode: string | null | undefined;
  declare features: string | null | undefined;
  declare language: string | null | undefined;
  declare apiUrl: string | null | undefined;
  declare uploadUrl: string | null | undefined;
  declare onConflict: string | null | undefined;
  declare debug: boolean;
  /** A downscoped token, or a function that gets one; it stands in place of `token-url`, and is in no attribute. */
  declare token: TokenProperty | null | undefined;

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
  /** Why the attributes cannot be used, as the deployer was told; once for each reason. */
  #refused = '';

  /** Loads anew what is on screen: same folder, same selection; an upload under way goes on. */
  refresh(): void {
    if (this.isConnected) this.#controller?.refresh();
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
    host.setAttribute('exportparts', 'loading, error, action, about, about-dialog');
    const viewRoot = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [hostStyles]);
    adoptStyles(viewRoot, [viewStyles]);
    root.append(host);
    this.#focus = new Focus(root, viewRoot);
    this.#controller = this.#createController(root);
    return viewRoot;
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    try {
      this.#controller?.apply(readSettings(this.#values(), this.ownerDocument.baseURI, this.token));
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
    return view(this.#controller.state, { messages: enUS, actions: this.#actions, debug: this.debug });
  }

  #createController(root: ShadowRoot): EngineController {
    const { dependencies } = this.constructor as typeof BoxFileWidgetElement;
    if (!dependencies) throw new Error('BoxFileWidgetElement is to be registered with define().');
    return new EngineController(root, dependencies, {
      stateChanged: () => {
        this.requestUpdate();
      },
      ready: () => this.dispatchEvent(new BoxReadyEvent()),
      navigated: (folderId) => this.dispatchEvent(new BoxNavigateEvent(folderId)),
      tokenChanged: ({ reason, expiresIn }) => this.dispatchEvent(new BoxTokenChangeEvent(reason, expiresIn)),
      failed: (failure) => {
        void this.#tell(failure);
      },
    });
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
    const isCovered =
      this.#controller?.state.phase !== 'listed' && this.#controller?.state.failure !== undefined;
    for (const node of this.shadowRoot?.children ?? []) {
      if (node instanceof HTMLElement && !node.classList.contains('view')) node.inert = isCovered;
    }
  }

  readonly #askBeforeLoss = (event: BeforeUnloadEvent): void => {
    if (this.#controller?.isUploading() === true) event.preventDefault();
  };

  #values(): AttributeValues {
    return {
      [Attribute.TOKEN_URL]: this.tokenUrl,
      [Attribute.TOKEN_CREDENTIALS]: this.tokenCredentials,
      [Attribute.FOLDER_ID]: this.folderId,
      [Attribute.MODE]: this.mode,
      [Attribute.FEATURES]: this.features,
      [Attribute.LANGUAGE]: this.language,
      [Attribute.API_URL]: this.apiUrl,
      [Attribute.UPLOAD_URL]: this.uploadUrl,
      [Attribute.ON_CONFLICT]: this.onConflict,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'box-file-widget': BoxFileWidgetElement;
  }
}
