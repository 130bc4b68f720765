import { ContentExplorerComponent } from 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js';
import type { BoxItem } from '../../upstream/item.ts';
import type { ExplorerProps } from '../explorer-props.ts';
import { statusOf } from '../../upstream/failure.ts';
import { completeListing, isComplete, shownAgain, type Listing } from './listing.ts';
import type { Collection, ExplorerState } from './upstream.ts';

/**
 * Box's ContentExplorer, which keeps the last list on screen where a new one fails, can list anew without closing a
 * dialog, and leaves downloads and the end of uploads to `hooks`.
 */
export class Explorer extends ContentExplorerComponent {
  #last: Listing | undefined;
  /** The folder asked for last; undefined for a search. */
  #asked: string | undefined;
  /** The listing on its way is a refresh. */
  #isRefresh = false;
  /** The list that upstream handles right now is a refresh's. */
  #handlesRefresh = false;
  /** A refresh waits until a dialog has its answer. */
  #isDue = false;

  constructor(props: ExplorerProps) {
    super(props);
    const { attemptThumbnailGeneration, closeModals, fetchFolder } = this;
    const { searchSuccessCallback, uploadSuccessHandler } = this;
    this.attemptThumbnailGeneration = (item) => attemptThumbnailGeneration(item).catch(() => undefined);
    this.closeModals = () => {
      if (!this.#handlesRefresh) closeModals();
    };
    this.fetchFolder = (id, navigates) => {
      this.#isRefresh = false;
      this.#asked = typeof id === 'string' ? id : this.props.rootFolderId;
      fetchFolder(id, navigates);
    };
    this.uploadSuccessHandler = () => {
      if (!this.props.hooks.keepsUploadDialog()) uploadSuccessHandler();
    };
    this.searchSuccessCallback = (collection) => {
      this.#handle(() => {
        searchSuccessCallback(collection);
      });
    };
  }

  /** Lists anew what is on screen. Where a listing is on its way it is that; where a dialog is at work, after it. */
  refresh(): void {
    const { currentCollection, isLoading, searchQuery, view } = this.state;
    const { id } = currentCollection;
    this.#isDue = isLoading;
    if (isLoading) return;
    if (view === 'error') this.fetchFolder();
    if (!isComplete(this.state) || id === undefined) return;
    if (view === 'search') this.#searchAgain(id, searchQuery);
    else this.fetchFolder(id, false);
    this.#isRefresh = true;
  }

  /** The items on screen. */
  get items(): readonly BoxItem[] {
    return this.state.currentCollection.items ?? [];
  }

  override errorCallback = (error: unknown): void => {
    const next = statusOf(error) === 404 ? this.#afterNotFound(this.#isRefresh) : undefined;
    this.#isRefresh = false;
    if (this.#last) this.setState(shownAgain(this.#last), next);
    else this.setState({ view: 'error' });
  };

  override downloadCallback = (): void => {
    const { selected } = this.state;
    if (selected?.type === 'file' && this.props.canDownload && selected.permissions?.['can_download']) {
      this.props.hooks.download(selected);
    }
  };

  override fetchFolderSuccessCallback(collection: Collection, navigates: boolean): void {
    this.#handle(() => {
      super.fetchFolderSuccessCallback(collection, navigates);
    });
  }

  /** Upstream shows a selected item as it was when it was selected: a refresh shows it as it is now. */
  override updateCollection(collection: Collection, selected?: BoxItem, done?: () => void): Promise<void> {
    const fresh = this.#handlesRefresh && collection.items?.find(({ id }) => id === selected?.id);
    return super.updateCollection(collection, fresh || selected, done);
  }

  override componentDidUpdate(props: Readonly<ExplorerProps>, state: Readonly<ExplorerState>): void {
    super.componentDidUpdate(props, state);
    this.#last = completeListing(this.state) ?? this.#last;
    if (this.#isDue && !this.state.isLoading) this.refresh();
  }

  override componentWillUnmount(): void {
    this.debouncedSearch.cancel();
    super.componentWillUnmount();
  }

  /** A folder or file that is gone makes the list on screen old; a folder on screen that is gone leaves the root. */
  #afterNotFound(isRefresh: boolean): (() => void) | undefined {
    if (this.#asked === this.props.rootFolderId) return undefined;
    return () => {
      if (isRefresh) this.fetchFolder();
      else this.refresh();
    };
  }

  /** Not upstream's `search`, which forgets what is selected and waits for more keys. */
  #searchAgain(folderId: string, query: string): void {
    this.#asked = undefined;
    this.setState(({ currentCollection }) => ({
      currentCollection: { ...currentCollection, percentLoaded: 0 },
    }));
    this.debouncedSearch(folderId, query);
    this.debouncedSearch.flush();
  }

  #handle(success: () => void): void {
    this.#handlesRefresh = this.#isRefresh;
    this.#isRefresh = false;
    try {
      success();
    } finally {
      this.#handlesRefresh = false;
    }
  }
}
