import { readdir, readFile } from 'node:fs/promises';

/** One case of the token contract: requests in a row, and what each must be answered. Pure data, for every backend. */
export interface ContractCase {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A request; what is left out is as the widget sends it (`DEFAULT_BODY` and the headers of the contract). */
export interface Step {
  /** Whose session it comes with; left out: none. */
  readonly as?: string;
  /** Calls to the local Box's `/_control/<path>` before the request. */
  readonly control?: readonly { readonly path: string; readonly body?: unknown }[];
  readonly method?: string;
  /** Added to the token URL's own, without `?` or `&`. */
  readonly query?: string;
  /** Changed headers; null: not sent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Members that replace or join those of the usual body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The body as text, instead of `body`. */
  readonly raw?: string;
  /** Spaces put after the body, to make it long. */
  readonly padding?: number;
  readonly expect: Expectation;
}

/** Numbers in `…_as` name an earlier step of the case, from 0. */
export interface Expectation {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly retryable?: boolean;
  /** Null: the header must be absent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** The person whose Box account the token opens. */
  readonly owner?: string;
  /** Exactly these scopes in `restricted_to`. */
  readonly scopes?: readonly string[];
  /** Box paths with the status that the token gets there. */
  readonly box?: Readonly<Record<string, number>>;
  readonly same_token_as?: number;
  readonly other_token_than?: number;
  readonly same_subject_as?: number;
  readonly other_subject_than?: number;
  /** Nothing but the correlation id may tell the two answers apart. */
  readonly same_answer_as?: number;
}

export const DEFAULT_BODY = { folder_id: '0', features: ['browse', 'download'], reason: 'initial' };

/** Kept with the tests, for backends in other languages to read as well. */
const FOLDER = new URL('../../test/contract/cases/', import.meta.url);

/** All cases, by the file they stand in. @param folder a URL that ends with a slash. */
export async function readCases(folder = FOLDER): Promise<ReadonlyMap<string, readonly ContractCase[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) => {
    const cases = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as readonly ContractCase[];
    return [name.replace('.json', ''), cases] as const;
  };
  return new Map(await Promise.all(names.map(read)));
}
