import type { ErrorCode } from '../../contract/error-code.ts';
import type { Way } from '../engine/engine.ts';

/** The widget's own texts in one language; `{n}` is filled in by `format`. */
export interface Messages {
  readonly loading: string;
  readonly signIn: string;
  /** Buttons below a sentence. */
  readonly ways: Readonly<Record<Way['action'], string>>;
  readonly close: string;
  /** Label of the field for another name. */
  readonly newName: string;
  /** Stands for the name of an item that nobody knows. */
  readonly thisItem: string;
  readonly contact: string;
  readonly reference: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  readonly about: {
    readonly open: string;
    readonly title: string;
    readonly project: string;
    readonly boxUiElements: string;
    readonly close: string;
  };
}
