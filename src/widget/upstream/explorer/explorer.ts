import type { BoxItem } from '../item.ts';
import { statusOf } from '../failure.ts';
import type { ExplorerHooks } from './explorer-props.ts';
import { completeListing, isComplete, shownAgain, type Listing } from './listing.ts';
import type { Collection, UpstreamExplorer } from './upstream.ts';

const known = new WeakMap<UpstreamExplorer, Explorer>();

/**
 * Makes Box's ContentExplorer keep the last list on screen where a new one fails, list anew without closing a dialog, and
 * leave downloads and the end of uploads to `hooks`.
 */
export class Explorer {
  readonly #upstream: UpstreamExplorer;
  readonly #hooks: ExplorerHooks;
  #last: Listing | undefined;
  /** The folder asked for last; undefined for a search. */
  #asked: string | undefined;
  /** The listing on its way is a refresh. */
  #isRefresh = false;
  /** The list that upstream handles right now is a refresh's. */
  #handlesRefresh = false;
  /** A refresh waits until a dialog has its answer. */
  #isDue = false;

  /** One for each of upstream's, made when it is first asked for: best before the first list is. */
  static of(upstream: UpstreamExplorer, hooks: ExplorerHooks): Explorer {
    const explorer = known.get(upstream) ?? new Explorer(upstream, hooks);
    known.set(upstream, explorer);
    return explorer;
  }

  private constructor(upstream: UpstreamExplorer, hooks: ExplorerHooks) {
    this.#upstream = upstream;
    this.#hooks = hooks;
    this.#takeOverListings();
    this.#takeOverTransfers();
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
    return this.state.currentCollection.items ?? [];
  }

  fetchFolder(id?: string): void {
    this.#upstream.fetchFolder(id);
  }

  closeModals(): void {
    this.#upstream.closeModals();
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
    else this.#upstream.fetchFolder(id, false);
    this.#isRefresh = true;
  }

  #takeOverListings(): void {
    const upstream = this.#upstream;
    const { closeModals, fetchFolder, searchSuccessCallback } = upstream;
    const fetchFolderSuccessCallback = upstream.fetchFolderSuccessCallback.bind(upstream);
    const updateCollection = upstream.updateCollection.bind(upstream);
    upstream.closeModals = () => {
      if (!this.#handlesRefresh) closeModals();
    };
    upstream.fetchFolder = (id, navigates) => {
      this.#isRefresh = false;
      this.#asked = typeof id === 'string' ? id : this.props.rootFolderId;
      fetchFolder(id, navigates);
    };
    upstream.errorCallback = (error) => {
      this.#listingFailed(error);
    };
    upstream.searchSuccessCallback = (collection) => {
      this.#handle(() => {
        searchSuccessCallback(collection);
      });
    };
    upstream.fetchFolderSuccessCallback = (collection, navigates) => {
      this.#handle(() => {
        fetchFolderSuccessCallback(collection, navigates);
      });
    };
    upstream.updateCollection = (collection, selected, done) =>
      updateCollection(collection, this.#asItIsNow(collection, selected), done);
  }

  #takeOverTransfers(): void {
    const upstream = this.#upstream;
    const { attemptThumbnailGeneration, uploadSuccessHandler } = upstream;
    upstream.attemptThumbnailGeneration = (item) => attemptThumbnailGeneration(item).catch(() => undefined);
    upstream.uploadSuccessHandler = () => {
      if (!this.#hooks.keepsUploadDialog()) uploadSuccessHandler();
    };
    upstream.downloadCallback = () => {
      const { selected } = this.state;
      if (selected?.type === 'file' && this.props.canDownload && selected.permissions?.['can_download']) {
        this.#hooks.download(selected);
      }
    };
  }

  #takeOverLife(): void {
    const upstream = this.#upstream;
    const componentDidUpdate = upstream.componentDidUpdate.bind(upstream);
    const componentWillUnmount = upstream.componentWillUnmount.bind(upstream);
    upstream.componentDidUpdate = (props, state) => {
      componentDidUpdate(props, state);
      this.#last = completeListing(this.state) ?? this.#last;
      if (this.#isDue && !this.state.isLoading) this.refresh();
    };
    upstream.componentWillUnmount = () => {
      upstream.debouncedSearch.cancel();
      componentWillUnmount();
    };
  }

  #listingFailed(error: unknown): void {
    const next = statusOf(error) === 404 ? this.#afterNotFound(this.#isRefresh) : undefined;
    this.#isRefresh = false;
    if (this.#last) this.#upstream.setState(shownAgain(this.#last), next);
    else this.#upstream.setState({ view: 'error' });
  }

  /** Upstream shows a selected item as it was when it was selected: a refresh shows it as it is now. */
  #asItIsNow({ items }: Collection, selected: BoxItem | undefined): BoxItem | undefined {
    const fresh = this.#handlesRefresh ? items?.find(({ id }) => id === selected?.id) : undefined;
    return fresh ?? selected;
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
    this.#upstream.setState(({ currentCollection }) => ({
      currentCollection: { ...currentCollection, percentLoaded: 0 },
    }));
    this.#upstream.debouncedSearch(folderId, query);
    this.#upstream.debouncedSearch.flush();
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
