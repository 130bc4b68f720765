import type { BoxCode, ClientCode } from '../../contract/error-code.ts';
import type { Feature } from '../../contract/features.ts';

export const MODES = ['explorer', 'uploader', 'picker', 'preview', 'sidebar'] as const;

export type Mode = (typeof MODES)[number];

export const VIEWS = ['list', 'grid'] as const;

export type View = (typeof VIEWS)[number];

/** How a listing is ordered; Box's own names, for its API and its elements alike. */
export interface Sort {
  readonly by: 'name' | 'date' | 'size';
  readonly direction: 'ASC' | 'DESC';
}

export const ITEM_TYPES = ['file', 'folder', 'web_link'] as const;

export type ItemType = (typeof ITEM_TYPES)[number];

/** An item in Box, as far as a page may know it. */
export interface Item {
  readonly id: string;
  readonly type: ItemType;
  readonly name: string;
}

/** A file on its way to Box. `id` is the widget's own, the same in each event of one file. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What a page may forbid before it is done. */
export type Action =
  | { readonly type: 'upload'; readonly upload: Upload }
  | { readonly type: 'delete' | 'download'; readonly item: Item }
  | { readonly type: 'navigate'; readonly folderId: string };

/** What becomes of an upload whose name is taken in the folder. */
export const ON_CONFLICT = ['new-version', 'keep-both', 'skip', 'ask'] as const;

export type OnConflict = (typeof ON_CONFLICT)[number];

/**
 * Asks for a token; `rejected` names the token that Box has just refused. It waits as long as there is none (offline,
 * signed out, endpoint down), and rejects only when the widget has no use for the answer any more.
 */
export type TokenFunction = (rejected?: string) => Promise<string>;

/** A GET of Box's API, as far as its answer hangs on it. */
export interface BoxQuestion {
  /** Without a query. */
  readonly url: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly token: string;
}

export interface BoxAnswer {
  readonly status: number;
  /** Text, as it came. */
  readonly data: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Has the answer to the first listing, once; undefined for any other question. It rejects as an adapter of axios does. */
export type FirstListing = (asked: BoxQuestion) => Promise<BoxAnswer> | undefined;

export const ENGINES = ['auto', 'shadow', 'frame'] as const;

/** Which engine a page wants; `auto` is `shadow` where it is built, else `frame`. */
export type EngineChoice = (typeof ENGINES)[number];

/** Where the frame engine finds Box's published files. */
export interface EngineFiles {
  /** URL of the folder they are in, without a trailing slash; `{language}` and `{version}` in it are filled in. */
  readonly url: string;
  readonly version: string;
}

/** All that an engine knows of the element that owns it. */
export interface EngineProps {
  readonly mode: Mode;
  /** The folder at the top. */
  readonly folderId: string;
  /** The folder to open first, somewhere below; the one at the top where it is undefined. Read at mount alone. */
  readonly openFolderId: string | undefined;
  readonly features: readonly Feature[];
  /** BCP 47, one that Box ships: `en-US`. */
  readonly language: string;
  /** Origin of Box's API, without a trailing slash: `https://api.box.com`. */
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly files: EngineFiles;
  readonly onConflict: OnConflict;
  /** Of the file to show; for preview and sidebar, which show nothing without it. */
  readonly fileId: string | undefined;
  readonly view: View;
  readonly sort: Sort;
  /** Absolute URL of an image for the header; undefined for none. */
  readonly logo: string | undefined;
  /** File types that may be chosen or uploaded, lower case: `.pdf`, `image/*`, `image/png`; all where it is empty. */
  readonly accept: readonly string[];
  /** What a picker lets choose. */
  readonly itemTypes: readonly ItemType[];
  /** Most items to choose, or most files to upload at a time; Infinity where there is no limit. */
  readonly maxFiles: number;
  /** The widget is to be as high as what it shows: then the engine tells how high that is. */
  readonly fitsContent: boolean;
  /** False where the page forbids it; asked once for each action, right before it. */
  readonly allows: (action: Action) => boolean;
  readonly token: TokenFunction;
  /** The listing that the widget has asked for before the engine was there; read at mount alone. */
  readonly firstListing: FirstListing | undefined;
  readonly onEvent: (event: EngineEvent) => void;
}

/** What a user can do about a trouble, as a button; `rename` asks for a name first. */
export type Way =
  | {
      readonly action: 'retry' | 'new-version' | 'keep-both' | 'skip' | 'reselect' | 'download';
      readonly run: () => void;
    }
  | { readonly action: 'rename'; readonly name: string; readonly run: (name: string) => void }
  | { readonly action: 'open-box'; readonly url: string };

/** Why a request to Box has not done what the user wanted: no token, no body, no e-mail address is in it. */
export interface Trouble {
  readonly code: BoxCode | ClientCode;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Box's `request_id`. */
  readonly requestId?: string;
  /** Seconds until the next try. */
  readonly retryAfter?: number;
  /** Name of the item it is about, as the user gave it. */
  readonly name?: string;
  /** 0 to 100. */
  readonly percent?: number;
  /** For administrators alone: the missing scope, the origin to allow. */
  readonly adminDetail?: string;
  readonly ways?: readonly Way[];
}

export type EngineEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'navigate'; readonly folderId: string }
  /** The list on screen has come; again for each folder, search and refresh. */
  | { readonly type: 'listed'; readonly isEmpty: boolean }
  /** The whole selection, each time that it changes. */
  | { readonly type: 'select'; readonly items: readonly Item[] }
  /** CSS pixels that all of the content needs; with `fitsContent`, each time that it changes. */
  | { readonly type: 'height'; readonly pixels: number }
  /** The picker's buttons. */
  | { readonly type: 'choose'; readonly items: readonly Item[] }
  | { readonly type: 'cancel' }
  | { readonly type: 'download' | 'preview'; readonly item: Item }
  | { readonly type: 'upload-start'; readonly upload: Upload }
  /** `percent`: 0 to 100. */
  | { readonly type: 'upload-progress'; readonly upload: Upload; readonly percent: number }
  | { readonly type: 'upload-done'; readonly upload: Upload; readonly item: Item }
  | { readonly type: 'upload-failed'; readonly upload: Upload; readonly code: BoxCode | ClientCode }
  /** Given up: the user has to know. */
  | { readonly type: 'error'; readonly trouble: Trouble }
  /** Not given up: requests wait, and go on by themselves. Told again where what is waited for changes. */
  | { readonly type: 'waiting'; readonly trouble: Trouble | { readonly code: 'offline' } }
  /** Nothing waits any more. */
  | { readonly type: 'recovered' };

/** Where a user is in a list. */
export interface ListPlace {
  /** CSS pixels. */
  readonly scrollTop: number;
  /** Ids of items. */
  readonly focused: string | undefined;
  readonly pressed: string | undefined;
}

/** An engine at work in one widget. */
export interface MountedEngine {
  update(props: EngineProps): void;
  /** Loads what is on screen anew: same folder, same search, same selection; an upload under way goes on. */
  refresh(): void;
  /** Files are being sent, or wait for their turn. */
  isUploading(): boolean;
  /** Opens a folder, as a press of the user would; without a list (preview, sidebar) it does nothing. */
  navigateTo(folderId: string): void;
  /** Sends files to the folder on screen, and shows their queue. */
  uploadFiles(files: readonly File[]): void;
  clearSelection(): void;
  /** Takes the user on to its own list from another of the same items; false while its rows are not there. */
  continueFrom(place: ListPlace): boolean;
  unmount(): void;
}

/** Puts Box UI Elements on screen inside `root`, a shadow root that the widget owns. */
export interface Engine {
  /**
   * Resolves once the engine draws by itself; the listing may still be on its way (`ready`). The engine's nodes come
   * before the one that is in `root` already: that is the widget's foot, and the Tab key reaches it last.
   */
  mount(root: ShadowRoot, props: EngineProps): Promise<MountedEngine>;
}
