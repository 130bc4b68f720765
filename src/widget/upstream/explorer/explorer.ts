import type { Action, EngineEvent, ListPlace, View } from '../../engine/engine.ts';
import { itemOf, type BoxItem } from '../item.ts';
import { continueList } from '../listing/continue-list.ts';
import { Listings, type ListingsHooks } from '../listing/listings.ts';
import type { Collection } from '../listing/upstream.ts';
import { UploadDialog } from '../listing/upload-dialog.ts';
import type { ExplorerProps } from './explorer-props.ts';
import { forgetItems } from './forget-items.ts';
import type { ExplorerState, UpstreamExplorer } from './upstream.ts';

/** What this project does in upstream's place. */
export interface ExplorerHooks extends ListingsHooks {
  readonly tell: (event: EngineEvent) => void;
  readonly download: (item: BoxItem) => void;
  /** Closing the upload dialog would lose files. */
  readonly keepsUploadDialog: () => boolean;
}

const known = new WeakMap<UpstreamExplorer, Explorer>();

/**
 * Makes Box's ContentExplorer leave downloads to `hooks`, ask before it deletes, tell what is selected and previewed, and
 * keep list or grid to the one widget.
 */
export class Explorer {
  readonly #upstream: UpstreamExplorer;
  readonly #hooks: ExplorerHooks;
  readonly #listings: Listings;
  readonly #uploadDialog: UploadDialog;
  #view: View;

  /** One for each of upstream's, made when it is first asked for: best before the first list is. */
  static of(upstream: UpstreamExplorer, hooks: ExplorerHooks): Explorer {
    const explorer = known.get(upstream) ?? new Explorer(upstream, hooks);
    known.set(upstream, explorer);
    return explorer;
  }

  private constructor(upstream: UpstreamExplorer, hooks: ExplorerHooks) {
    this.#upstream = upstream;
    this.#hooks = hooks;
    this.#listings = new Listings(upstream, {
      ...hooks,
      onAnswer: (items) => {
        forgetItems(upstream.api.getCache(), items);
      },
    });
    this.#uploadDialog = new UploadDialog(upstream, hooks.keepsUploadDialog);
    this.#view = upstream.props.firstView;
    this.#takeOverItems();
    this.#takeOverActions();
    this.#takeOverView();
    this.#takeOverLife();
  }

  get state(): UpstreamExplorer['state'] {
    return this.#upstream.state;
  }

  get props(): UpstreamExplorer['props'] {
    return this.#upstream.props;
  }

  /** The items on screen. */
  get items(): readonly BoxItem[] {
    return this.#listings.items;
  }

  /** Opens a folder for the page: not while files wait that would then go to it. */
  navigateTo(folderId: string): void {
    if (!this.#uploadDialog.holdsFiles) this.#listings.navigateTo(folderId);
  }

  refresh(): void {
    this.#listings.refresh();
  }

  closeModals(): void {
    this.#upstream.closeModals();
  }

  /** Opens the upload dialog, once there is a list; calls `refused` where the user may not upload to its folder. */
  showUploads(refused: () => void): void {
    this.#uploadDialog.show(refused);
  }

  continueFrom(place: ListPlace): boolean {
    return continueList(this.#upstream.rootElement, place);
  }

  clearSelection(): void {
    this.#upstream.setState(({ currentCollection }) => ({
      selected: undefined,
      currentCollection: withoutSelection(currentCollection),
    }));
  }

  #takeOverItems(): void {
    const upstream = this.#upstream;
    const { attemptThumbnailGeneration } = upstream;
    const updateCollection = upstream.updateCollection.bind(upstream);
    upstream.attemptThumbnailGeneration = (item) => attemptThumbnailGeneration(item).catch(() => undefined);
    upstream.updateCollection = (collection, selected, done) =>
      updateCollection(collection, this.#asItIsNow(collection, selected), done);
  }

  #takeOverActions(): void {
    const upstream = this.#upstream;
    const { deleteCallback } = upstream;
    upstream.deleteCallback = () => {
      const { isDeleteModalOpen, selected } = this.state;
      const action = isDeleteModalOpen && selected && actionOf('delete', selected);
      if (!action || this.#hooks.allows(action)) deleteCallback();
      else upstream.closeModals();
    };
    upstream.downloadCallback = () => {
      const { selected } = this.state;
      if (selected?.type === 'file' && this.props.canDownload && selected.permissions?.['can_download']) {
        this.#hooks.download(selected);
      }
    };
  }

  /** Upstream keeps it in the browser's storage, for all widgets of a site. */
  #takeOverView(): void {
    const upstream = this.#upstream;
    upstream.getViewMode = () => this.#view;
    upstream.changeViewMode = (view) => {
      this.#view = view;
      upstream.forceUpdate();
    };
    // Taken over after it was drawn.
    if (upstream.rootElement) upstream.forceUpdate();
  }

  #takeOverLife(): void {
    const upstream = this.#upstream;
    const componentDidUpdate = upstream.componentDidUpdate.bind(upstream);
    upstream.componentDidUpdate = (props, state) => {
      componentDidUpdate(props, state);
      this.#followView(props);
      this.#tellChanges(state);
    };
  }

  #followView({ firstView }: Readonly<ExplorerProps>): void {
    const next = this.props.firstView;
    if (next !== firstView) this.#upstream.changeViewMode(next);
  }

  #tellChanges(before: Readonly<ExplorerState>): void {
    const { isPreviewModalOpen, selected } = this.state;
    if (selected?.id !== before.selected?.id || selected?.type !== before.selected?.type) {
      this.#hooks.tell({ type: 'select', items: selected ? [itemOf(selected)] : [] });
    }
    if (selected && isPreviewModalOpen && !before.isPreviewModalOpen) {
      this.#hooks.tell({ type: 'preview', item: itemOf(selected) });
    }
  }

  /** Upstream shows a selected item as it was when it was selected: a refresh shows it as it is now. */
  #asItIsNow({ items }: Collection, selected: BoxItem | undefined): BoxItem | undefined {
    const fresh = this.#listings.handlesRefresh ? items?.find(({ id }) => id === selected?.id) : undefined;
    return fresh ?? selected;
  }
}

function actionOf(type: 'delete' | 'download', item: BoxItem): Action {
  return { type, item: itemOf(item) };
}

function withoutSelection({ items, ...collection }: Collection): Collection {
  return { ...collection, ...(items && { items: items.map((item) => ({ ...item, selected: false })) }) };
}
