import type { ErrorCode } from '../../contract/error-code.ts';
import type { Way } from '../engine/engine.ts';

/**
 * The widget's own texts in one language; `{n}` is filled in by `format`.
 *
 * A new text is added here, to `en-US.ts` and to each other language's file: `tsc` names those that lack it.
 */
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
  /** Where a form needs a choice from the picker. */
  readonly chooseFirst: string;
  /** What has been chosen in the picker; `{names}` with commas between them. */
  readonly chosen: string;
  /** Name of the frame that holds Box's elements, for screen readers. */
  readonly frameTitle: string;
  readonly contact: string;
  readonly reference: string;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** In the place of two of Box's own sentences, which call whatever went wrong a network error. */
  readonly upstream: {
    readonly listFailed: string;
    readonly uploadFailed: string;
  };
  readonly about: {
    readonly open: string;
    readonly title: string;
    readonly project: string;
    readonly boxUiElements: string;
    readonly close: string;
  };
}
