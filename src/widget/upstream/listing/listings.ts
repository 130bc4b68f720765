import type { Action } from '../../engine/engine.ts';
import { statusOf } from '../failure.ts';
import type { BoxItem } from '../item.ts';
import { hasFocus } from './has-focus.ts';
import { completeListing, isComplete, shownAgain, type Listing } from './listing.ts';
import type { Collection, ListerProps, ListerState, UpstreamLister } from './upstream.ts';

export interface ListingsHooks {
  readonly allows: (action: Action) => boolean;
  /** A list has come, and is not on screen yet. */
  readonly onAnswer?: (items: readonly BoxItem[]) => void;
  /** It is on screen. */
  readonly onListed: (items: readonly BoxItem[]) => void;
}

/**
 * Makes one of Box's elements keep the last list on screen where a new one fails, list anew without closing a dialog, ask
 * before another folder is opened, and leave the page its focus.
 */
export class Listings {
  readonly #upstream: UpstreamLister;
  readonly #hooks: ListingsHooks;
  /** Upstream's own, which asks nobody. */
  readonly #fetchFolder: UpstreamLister['fetchFolder'];
  #last: Listing | undefined;
  /** The folder asked for last, and whether that was to go there; undefined for a search. */
  #asked: { readonly id: string; readonly navigates: boolean } | undefined;
  /** The folder on screen, or where a search has begun. */
  #folderId: string | undefined;
  /** The listing on its way is a refresh. */
  #isRefresh = false;
  /** The list that upstream handles right now is a refresh's. */
  #handlesRefresh = false;
  /** A refresh waits until a dialog has its answer. */
  #isDue = false;
  /** A list has come that is not on screen yet. */
  #isNew = false;
  /** The page has opened a folder while the user is elsewhere. */
  #leavesFocus = false;

  constructor(upstream: UpstreamLister, hooks: ListingsHooks) {
    this.#upstream = upstream;
    this.#hooks = hooks;
    this.#fetchFolder = upstream.fetchFolder;
    this.#takeOverRequests();
    this.#takeOverAnswers();
    this.#takeOverDialogs();
    this.#takeOverLife();
  }

  get items(): readonly BoxItem[] {
    return this.#state.currentCollection.items ?? [];
  }

  get handlesRefresh(): boolean {
    return this.#handlesRefresh;
  }

  /** Lists anew what is on screen. Where a listing is on its way it is that; where a dialog is at work, after it. */
  refresh(): void {
    const { currentCollection, isLoading, searchQuery, view } = this.#state;
    const { id } = currentCollection;
    this.#isDue = isLoading;
    if (isLoading) return;
    if (view === 'error') this.#open(this.#rootId);
    if (!isComplete(this.#state)) return;
    if (view === 'recents') this.#upstream.showRecents(false);
    else if (id === undefined) return;
    else if (view === 'search') this.#searchAgain(id, searchQuery);
    else this.#open(id, false);
    this.#isRefresh = true;
  }

  /** Asks once more for the list on its way, where upstream has given it up. */
  again(): void {
    const { currentCollection, searchQuery, view } = this.#state;
    const isRefresh = this.#isRefresh;
    if (view === 'search') this.#searchAgain(currentCollection.id ?? this.#rootId, searchQuery);
    else if (this.#asked) this.#open(this.#asked.id, this.#asked.navigates);
    this.#isRefresh = isRefresh;
  }

  /** Opens a folder for the page. */
  navigateTo(folderId: string): void {
    if (!this.#mayOpen(folderId)) return;
    this.#open(folderId);
    this.#leavesFocus = !hasFocus(this.#upstream.rootElement);
  }

  get #state(): Readonly<ListerState> {
    return this.#upstream.state;
  }

  get #rootId(): string {
    return this.#upstream.props.rootFolderId;
  }

  #takeOverRequests(): void {
    this.#upstream.fetchFolder = (id, navigates = true) => {
      const folderId = typeof id === 'string' ? id : this.#rootId;
      if (!navigates || this.#mayOpen(folderId)) this.#open(folderId, navigates);
    };
    this.#upstream.errorCallback = (error) => {
      this.#failed(error);
    };
  }

  #takeOverAnswers(): void {
    const upstream = this.#upstream;
    const { searchSuccessCallback } = upstream;
    const fetchFolderSuccessCallback = upstream.fetchFolderSuccessCallback.bind(upstream);
    const recentsSuccessCallback = upstream.recentsSuccessCallback.bind(upstream);
    upstream.searchSuccessCallback = (collection) => {
      this.#handle(collection, () => {
        searchSuccessCallback(collection);
      });
    };
    upstream.fetchFolderSuccessCallback = (collection, navigates) => {
      this.#folderId = collection.id;
      this.#handle(collection, () => {
        fetchFolderSuccessCallback(collection, navigates);
      });
    };
    upstream.recentsSuccessCallback = (collection, navigates) => {
      this.#handle(collection, () => {
        recentsSuccessCallback(collection, navigates);
      });
    };
  }

  #takeOverDialogs(): void {
    const upstream = this.#upstream;
    const { closeModals } = upstream;
    const finishNavigation = upstream.finishNavigation.bind(upstream);
    upstream.closeModals = () => {
      if (this.#handlesRefresh) return;
      if (this.#leavesFocus) upstream.setState(withoutDialogs(this.#state));
      else closeModals();
    };
    upstream.finishNavigation = () => {
      if (this.#leavesFocus) upstream.firstLoad = false;
      else finishNavigation();
      this.#leavesFocus = false;
    };
  }

  #takeOverLife(): void {
    const upstream = this.#upstream;
    const componentDidUpdate = upstream.componentDidUpdate.bind(upstream);
    const componentWillUnmount = upstream.componentWillUnmount.bind(upstream);
    upstream.componentDidUpdate = (props, state) => {
      componentDidUpdate(props, state);
      this.#last = completeListing(this.#state) ?? this.#last;
      this.#tellList();
      this.#followSort(props);
      if (this.#isDue && !this.#state.isLoading) this.refresh();
    };
    upstream.componentWillUnmount = () => {
      upstream.debouncedSearch.cancel();
      componentWillUnmount();
    };
  }

  #open(id: string, navigates = true): void {
    this.#isRefresh = false;
    this.#leavesFocus = false;
    this.#asked = { id, navigates };
    this.#fetchFolder(id, navigates);
  }

  #mayOpen(folderId: string): boolean {
    const isElsewhere = this.#folderId !== undefined && folderId !== this.#folderId;
    return !isElsewhere || this.#hooks.allows({ type: 'navigate', folderId });
  }

  #failed(error: unknown): void {
    const next = statusOf(error) === 404 ? this.#afterNotFound(this.#isRefresh) : undefined;
    this.#isRefresh = false;
    this.#leavesFocus = false;
    if (this.#last) this.#upstream.setState(shownAgain(this.#last), next);
    else this.#upstream.setState({ view: 'error' }, next);
  }

  /** A folder or file that is gone makes the list on screen old; a folder on screen that is gone leaves the root. */
  #afterNotFound(isRefresh: boolean): (() => void) | undefined {
    if (this.#asked?.id === this.#rootId) return undefined;
    return () => {
      if (isRefresh) this.#open(this.#rootId);
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

  #handle({ items = [] }: Collection, success: () => void): void {
    this.#hooks.onAnswer?.(items);
    this.#handlesRefresh = this.#isRefresh;
    this.#isRefresh = false;
    this.#isNew = true;
    try {
      success();
    } finally {
      this.#handlesRefresh = false;
    }
  }

  #tellList(): void {
    if (!this.#isNew || !isComplete(this.#state)) return;
    this.#isNew = false;
    this.#hooks.onListed(this.items);
  }

  /** Upstream reads it once, when it is made. */
  #followSort(before: Readonly<ListerProps>): void {
    const { sortBy, sortDirection } = this.#upstream.props;
    if (sortBy === before.sortBy && sortDirection === before.sortDirection) return;
    if (isComplete(this.#state)) this.#upstream.sort(sortBy, sortDirection);
    else {
      this.#upstream.setState({ sortBy, sortDirection }, () => {
        this.again();
      });
    }
  }
}

function withoutDialogs(state: Readonly<ListerState>): Partial<ListerState> {
  const open = Object.keys(state).filter((key) => /^is\w+ModalOpen$/.test(key));
  return { ...Object.fromEntries(open.map((key) => [key, false])), isLoading: false };
}
