import type { BoxState } from '../box-state.ts';
import type { Caller } from '../caller.ts';

/** From where an answer is seen: the same item reads differently to another token or on another port. */
export interface View {
  readonly box: BoxState;
  readonly caller: Caller;
  /** Scheme, host and port of the request. */
  readonly origin: string;
  /** The `X-Rep-Hints` header. */
  readonly repHints: string;
}

/** How one field of an answer is made; undefined leaves it out. */
export type Field<Subject> = (view: View, subject: Subject) => unknown;
export type Fields<Subject> = Readonly<Record<string, Field<Subject>>>;

/** The object with the named fields, in their order; names that do not exist for the type are passed over, as Box does. */
export function pick<Subject>(
  view: View,
  subject: Subject,
  fields: Fields<Subject>,
  names: readonly string[],
): Record<string, unknown> {
  const known = names.filter((name) => Object.hasOwn(fields, name));
  return Object.fromEntries(
    known
      .map((name) => [name, fields[name]?.(view, subject)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** `?fields=a,b` as a list; undefined where it is not given. */
export function parseFields(value: string | undefined): readonly string[] | undefined {
  const names = value?.split(',').map((name) => name.trim());
  return names?.some(Boolean) ? names : undefined;
}
