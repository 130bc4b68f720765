import type { BoxCode, ClientCode } from '../../contract/error-code.ts';
import type { Feature } from '../../contract/features.ts';

export const MODES = ['explorer'] as const;

export type Mode = (typeof MODES)[number];

/** What becomes of an upload whose name is taken in the folder. */
export const ON_CONFLICT = ['new-version', 'keep-both', 'skip', 'ask'] as const;

export type OnConflict = (typeof ON_CONFLICT)[number];

/**
 * Asks for a token; `rejected` names the token that Box has just refused. It waits as long as there is none (offline,
 * signed out, endpoint down), and rejects only when the widget has no use for the answer any more.
 */
export type TokenFunction = (rejected?: string) => Promise<string>;

/** All that an engine knows of the element that owns it. */
export interface EngineProps {
  readonly mode: Mode;
  readonly folderId: string;
  readonly features: readonly Feature[];
  /** BCP 47, one that Box ships: `en-US`. */
  readonly language: string;
  /** Origin of Box's API, without a trailing slash: `https://api.box.com`. */
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly onConflict: OnConflict;
  readonly token: TokenFunction;
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
  /** Given up: the user has to know. */
  | { readonly type: 'error'; readonly trouble: Trouble }
  /** Not given up: requests wait, and go on by themselves. Told again where what is waited for changes. */
  | { readonly type: 'waiting'; readonly trouble: Trouble | { readonly code: 'offline' } }
  /** Nothing waits any more. */
  | { readonly type: 'recovered' };

/** An engine at work in one widget. */
export interface MountedEngine {
  update(props: EngineProps): void;
  /** Loads what is on screen anew: same folder, same search, same selection; an upload under way goes on. */
  refresh(): void;
  /** Files are being sent, or wait for their turn. */
  isUploading(): boolean;
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
