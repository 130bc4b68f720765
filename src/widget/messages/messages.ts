import type { ErrorCode } from '../../contract/error-code.ts';

/** The widget's own texts in one language; `{n}` is filled in by `format`. */
export interface Messages {
  readonly loading: string;
  readonly signIn: string;
  readonly tryAgain: string;
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
