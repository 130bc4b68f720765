import type { BoxItem } from '../item.ts';
import type { ExplorerProps } from './explorer-props.ts';

/**
 * The part of Box's ContentExplorer that this project reaches into (box-ui-elements 26.3.0,
 * es/elements/content-explorer/ContentExplorer.js). None of it is a public interface of upstream.
 */
export interface UpstreamExplorer {
  readonly props: Readonly<ExplorerProps>;
  readonly state: Readonly<ExplorerState>;
  setState(
    change: Partial<ExplorerState> | ((state: Readonly<ExplorerState>) => Partial<ExplorerState>),
    done?: () => void,
  ): void;
  /** Where a listing ends that has failed. */
  errorCallback: (error: unknown) => void;
  closeModals: () => void;
  /** Lists a folder, the root by default; `navigates` says whether `onNavigate` is called. */
  fetchFolder: (id?: string, navigates?: boolean) => void;
  /** Once the user has closed the upload dialog, by whichever way. */
  uploadSuccessHandler: () => void;
  searchSuccessCallback: (collection: Collection) => void;
  readonly debouncedSearch: Debounced<[folderId: string, query: string]>;
  /** Once an item is selected that is to be downloaded. */
  downloadCallback: () => void;
  attemptThumbnailGeneration: (item: BoxItem) => Promise<void>;
  fetchFolderSuccessCallback: (collection: Collection, navigates: boolean) => void;
  updateCollection: (collection: Collection, selected?: BoxItem, callback?: () => void) => Promise<void>;
  componentDidUpdate: (props: Readonly<ExplorerProps>, state: Readonly<ExplorerState>) => void;
  componentWillUnmount: () => void;
}

interface Debounced<Args extends readonly unknown[]> {
  (...args: Args): void;
  flush(): void;
  cancel(): void;
}

export type View = 'folder' | 'search' | 'recents' | 'error' | 'metadata';

export interface ExplorerState {
  readonly currentCollection: Collection;
  readonly currentOffset: number;
  /** A dialog waits for Box. */
  readonly isLoading: boolean;
  readonly isPreviewModalOpen: boolean;
  readonly rootName: string;
  readonly searchQuery: string;
  readonly selected?: BoxItem | undefined;
  readonly sortBy: string;
  readonly sortDirection: string;
  readonly view: View;
}

/** What is on screen. Upstream sets `percentLoaded` of the very object back to 0 while another listing is on its way. */
export interface Collection {
  readonly id?: string;
  readonly items?: readonly BoxItem[];
  readonly percentLoaded?: number;
}
