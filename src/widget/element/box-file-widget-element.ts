import { adoptStyles } from '@lit/reactive-element';
import { isFolderId } from '../../contract/token-request.ts';
import type { TokenProperty } from '../token/property-provider.ts';
import { Attribute, attributeValues, declarations } from './attributes.ts';
import type { Dependencies } from './dependencies.ts';
import { BoxErrorEvent } from './events/box-error-event.ts';
import { FirstPaint } from './first-paint.ts';
import { FormFieldElement } from './form-field-element.ts';
import { HeadStart } from './head-start.ts';
import { HostHeight } from './host-height.ts';
import { hostStyles } from './host.styles.ts';
import { languagesAround } from './language.ts';
import type { Host, Life } from './life.ts';
import type { LifeCode } from './life-code.ts';
import { sayThatNothingLoads } from './nothing-loads.ts';
import { readSettings } from './settings.ts';

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

  #life: Life | undefined;
  #host: Host | undefined;
  #height: HostHeight | undefined;
  /** Settles once its own code has come, or cannot come. */
  #bringing: Promise<void> | undefined;
  /** Why the attributes cannot be used, as the deployer was told; once for each reason. */
  #refused = '';

  protected override get missingSentence(): string | undefined {
    return this.mode === 'picker' ? (this.#life?.chooseFirst ?? '…') : undefined;
  }

  protected override get validityAnchor(): HTMLElement | undefined {
    return this.#life?.anchor;
  }

  /** Loads anew what is on screen: same folder, same selection; an upload under way goes on. */
  refresh(): void {
    if (this.isConnected) this.#life?.refresh();
  }

  /** Opens a folder as the user would. */
  navigateTo(folderId: string): void {
    if (!isFolderId(folderId))
      throw new TypeError(`"${String(folderId)}" is no Box folder id (digits only).`);
    this.#life?.engine?.navigateTo(folderId);
  }

  /** Sends files to the folder on screen. */
  uploadFiles(files: Iterable<File>): void {
    this.#life?.engine?.uploadFiles([...files]);
  }

  clearSelection(): void {
    this.#life?.engine?.clearSelection();
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.clearSelection();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Lit updates by itself on the first connect only.
    this.requestUpdate();
    if (!this.#code.loaded) this.#bringing ??= this.#bring();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#life) this.#host?.head.end();
    this.#refused = '';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    const host = document.createElement('div');
    host.className = 'view';
    host.setAttribute('exportparts', 'loading, error, action, chosen, about, about-dialog');
    const view = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [hostStyles]);
    root.append(host);
    this.#height = new HostHeight(root, () => host.offsetHeight);
    this.#host = this.#createHost(root, view);
    return root;
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    this.#life ??= this.#begin();
    try {
      const [base, around] = [this.ownerDocument.baseURI, languagesAround(this)];
      const settings = readSettings(attributeValues(this), base, this.token, around);
      this.#height?.apply(this.height);
      (this.#life ?? this.#host?.head)?.apply(settings);
      this.#refused = '';
    } catch (error) {
      this.#refuse(error instanceof Error ? error : new Error(String(error)));
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#bringing;
    return super.getUpdateComplete();
  }

  get #dependencies(): Dependencies {
    const { dependencies } = this.constructor as typeof BoxFileWidgetElement;
    if (!dependencies) throw new Error('BoxFileWidgetElement is to be registered with define().');
    return dependencies;
  }

  get #code(): LifeCode {
    return this.#dependencies.life;
  }

  #createHost(root: ShadowRoot, view: ShadowRoot): Host {
    const dependencies = this.#dependencies;
    const paint = new FirstPaint(root);
    const head = new HeadStart(root, dependencies, paint);
    return {
      ...{ element: this, root, view, dependencies, paint, head },
      choose: (items) => {
        this.setChosen(items);
      },
      fit: (pixels) => {
        this.#height?.fit(pixels);
        this.#height?.apply(this.height);
      },
    };
  }

  #begin(): Life | undefined {
    const { loaded } = this.#code;
    return loaded && this.#host && new loaded.Life(this.#host);
  }

  async #bring(): Promise<void> {
    // The token's request goes first.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#host?.head.turnOfLife();
    try {
      await this.#code.load();
    } catch (cause) {
      if (this.isConnected) this.#failToBegin(cause);
    }
    this.#bringing = undefined;
    this.requestUpdate();
  }

  #failToBegin(cause: unknown): void {
    if (this.#host) sayThatNothingLoads(this.#host.view);
    this.dispatchEvent(new BoxErrorEvent({ code: 'load_failed', retryable: true, cause }));
  }

  #refuse(error: Error): void {
    if (error.message !== this.#refused) console.error(error.message);
    this.#refused = error.message;
    this.#host?.head.end();
    this.#life?.refuse(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'box-file-widget': BoxFileWidgetElement;
  }
}
