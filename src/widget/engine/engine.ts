import type { Feature } from '../../contract/features.ts';

export const MODES = ['explorer'] as const;

export type Mode = (typeof MODES)[number];

/** Asks for a token; `rejected` names the token that Box has just refused. */
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
  readonly token: TokenFunction;
  readonly onEvent: (event: EngineEvent) => void;
}

export type EngineEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'navigate'; readonly folderId: string }
  | { readonly type: 'error'; readonly status?: number; readonly boxCode?: string };

/** An engine at work in one widget. */
export interface MountedEngine {
  update(props: EngineProps): void;
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
