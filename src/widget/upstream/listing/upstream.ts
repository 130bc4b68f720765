import type { BoxItem } from '../item.ts';

/**
 * What Box's ContentExplorer and ContentPicker have in common, as far as this project reaches into them (box-ui-elements
 * 26.3.0, es/elements/content-{explorer,picker}/*.js). None of it is a public interface of upstream.
 */
export interface UpstreamLister {
  readonly props: Readonly<ListerProps>;
  readonly state: Readonly<ListerState>;
  setState(
    change: Partial<ListerState> | ((state: Readonly<ListerState>) => Partial<ListerState>),
    done?: () => void,
  ): void;
  /** Undefined until it is in the page. */
  readonly rootElement?: HTMLElement;
  firstLoad: boolean;
  /** Where a listing ends that has failed. */
  errorCallback: (error: unknown) => void;
  closeModals: () => void;
  /** Lists a folder, the root by default; `navigates` says whether the focus goes there, and `onNavigate` is called. */
  fetchFolder: (id?: string, navigates?: boolean) => void;
  showRecents(navigates?: boolean): void;
  readonly sort: (by: string, direction: string) => void;
  /** Opens the upload dialog, where the user may upload. */
  readonly upload: () => void;
  /** Once the user has closed the upload dialog, by whichever way. */
  uploadSuccessHandler: () => void;
  searchSuccessCallback: (collection: Collection) => void;
  fetchFolderSuccessCallback: (collection: Collection, navigates: boolean) => void;
  recentsSuccessCallback: (collection: Collection, navigates: boolean) => void;
  /** Once a list is on screen that the user has gone to. */
  finishNavigation: () => void;
  readonly debouncedSearch: Debounced<[folderId: string, query: string]>;
  componentDidUpdate(props: Readonly<ListerProps>, state: Readonly<ListerState>): void;
  componentWillUnmount: () => void;
}

export interface ListerProps {
  readonly rootFolderId: string;
  readonly canUpload: boolean;
  readonly sortBy: string;
  readonly sortDirection: string;
}

export interface ListerState {
  readonly currentCollection: Collection;
  readonly currentOffset: number;
  readonly isUploadModalOpen: boolean;
  /** A dialog waits for Box. */
  readonly isLoading: boolean;
  readonly rootName: string;
  readonly searchQuery: string;
  readonly sortBy: string;
  readonly sortDirection: string;
  readonly view: View;
}

export type View = 'folder' | 'search' | 'recents' | 'error' | 'metadata' | 'selected';

/** What is on screen. Upstream sets `percentLoaded` of the very object back to 0 while another listing is on its way. */
export interface Collection {
  readonly id?: string;
  readonly items?: readonly BoxItem[];
  readonly percentLoaded?: number;
  /** Of the folder. */
  readonly permissions?: Readonly<Record<string, boolean>>;
}

interface Debounced<Args extends readonly unknown[]> {
  (...args: Args): void;
  flush(): void;
  cancel(): void;
}
