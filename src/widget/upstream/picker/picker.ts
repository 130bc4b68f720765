import type { EngineEvent, Item } from '../../engine/engine.ts';
import { itemOf, type BoxItem } from '../item.ts';
import { isComplete } from '../listing/listing.ts';
import { Listings, type ListingsHooks } from '../listing/listings.ts';
import { UploadDialog } from '../listing/upload-dialog.ts';
import { NO_FILE } from './extensions.ts';
import type { UpstreamPicker } from './upstream.ts';

export interface PickerHooks extends ListingsHooks {
  readonly tell: (event: EngineEvent) => void;
  /** Closing the upload dialog would lose files. */
  readonly keepsUploadDialog: () => boolean;
}

const known = new WeakMap<UpstreamPicker, Picker>();

/** Makes Box's ContentPicker tell where it is and what is selected, and keep both through a refresh. */
export class Picker {
  readonly #upstream: UpstreamPicker;
  readonly #tell: PickerHooks['tell'];
  readonly #listings: Listings;
  readonly #uploadDialog: UploadDialog;
  /** The folder whose list has come, where the user has gone there. */
  #opened: string | undefined;
  /** Keys of the selection that was told last. */
  #told = '';

  /** One for each of upstream's, made when it is first asked for: best before the first list is. */
  static of(upstream: UpstreamPicker, hooks: PickerHooks): Picker {
    const picker = known.get(upstream) ?? new Picker(upstream, hooks);
    known.set(upstream, picker);
    return picker;
  }

  private constructor(upstream: UpstreamPicker, hooks: PickerHooks) {
    this.#upstream = upstream;
    this.#tell = hooks.tell;
    this.#listings = new Listings(upstream, {
      ...hooks,
      onAnswer: markOthers,
      onListed: (items) => {
        hooks.onListed(items);
        this.#listed();
      },
    });
    this.#uploadDialog = new UploadDialog(upstream, hooks.keepsUploadDialog);
    this.#takeOverNavigation();
    this.#takeOverSelection();
  }

  /** The items on screen. */
  get items(): readonly BoxItem[] {
    return this.#listings.items;
  }

  get selected(): readonly Item[] {
    return Object.values(this.#upstream.state.selected).map(itemOf);
  }

  refresh(): void {
    this.#listings.refresh();
  }

  /** Opens a folder for the page: not while files wait that would then go to it. */
  navigateTo(folderId: string): void {
    if (!this.#uploadDialog.holdsFiles) this.#listings.navigateTo(folderId);
  }

  /** Opens the upload dialog, once there is a list; calls `refused` where the user may not upload to its folder. */
  showUploads(refused: () => void): void {
    this.#uploadDialog.show(refused);
  }

  clearSelection(): void {
    this.#upstream.deleteSelectedKeys();
    this.#upstream.setState({ selected: {} }, () => {
      if (this.#upstream.state.view === 'selected') this.#upstream.showSelected();
    });
  }

  #takeOverNavigation(): void {
    const upstream = this.#upstream;
    const { fetchFolderSuccessCallback } = upstream;
    upstream.fetchFolderSuccessCallback = (collection, navigates) => {
      this.#opened = navigates ? collection.id : undefined;
      fetchFolderSuccessCallback(collection, navigates);
    };
  }

  #takeOverSelection(): void {
    const upstream = this.#upstream;
    const { select } = upstream;
    const componentDidUpdate = upstream.componentDidUpdate.bind(upstream);
    upstream.select = (item, options) => {
      const isOnItsWay = !isComplete(upstream.state);
      select(item, options);
      // Upstream gives up a list on its way to ask for the item's key in its cache.
      if (isOnItsWay) this.#listings.again();
    };
    upstream.componentDidUpdate = (props, state) => {
      componentDidUpdate(props, state);
      this.#tellSelection();
    };
  }

  #listed(): void {
    this.#renewSelection();
    if (this.#opened !== undefined) this.#tell({ type: 'navigate', folderId: this.#opened });
    this.#opened = undefined;
  }

  /** A list brings new objects for items that are selected; upstream knows them only by the object. */
  #renewSelection(): void {
    const { selected } = this.#upstream.state;
    for (const key of Object.keys(selected)) {
      const item = this.#upstream.api.getCache().get(key);
      if (item) selected[key] = item;
    }
  }

  #tellSelection(): void {
    const keys = Object.keys(this.#upstream.state.selected).join(' ');
    if (keys === this.#told) return;
    this.#told = keys;
    this.#tell({ type: 'select', items: this.selected });
  }
}

/** Upstream asks for the extension of whatever may be selected. */
function markOthers(items: readonly BoxItem[]): void {
  for (const item of items) if (item.type !== 'file') item.extension = NO_FILE;
}
