import type { ErrorCode } from '../../../src/contract/error-code.ts';
import type { Scene } from './scene.ts';

/** One situation of docs/errors.md: how it comes about, and all that follows. */
export interface Row {
  readonly code: ErrorCode;
  readonly cause: string;
  /** What the user reads, word for word; what stands in braces is in `values`. */
  readonly sentence: string;
  /** Patterns of regular expressions, by the name in braces. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the user can do, or what happens by itself. */
  readonly action: string;
  readonly event: { readonly retryable: boolean; readonly status?: number };
  /** What `debug` shows to whoever sets the page up. */
  readonly admin?: RegExp;
  /** Uncaught errors and what the widget itself logs. */
  readonly logged?: RegExp;
  /** The page's policy is meant to be violated. */
  readonly violates?: boolean;
  /** Opens the page, and brings the situation about. */
  readonly arrange: (scene: Scene) => Promise<void>;
  /** Shows that the action is there and does what it says. */
  readonly act: (scene: Scene) => Promise<void>;
}
