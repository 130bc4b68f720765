import { createLocalBox } from '../../src/local-box/index.ts';
import type { LocalBox, LocalBoxOptions } from '../../src/local-box/index.ts';

export const ORIGIN = 'http://box.test';
export const ADA = 'ada@intranet.example';
export const GRACE = 'grace@intranet.example';

/** All that the explorer may be given. */
export const EXPLORER_SCOPES = [
  ...[
    'base_explorer',
    'item_preview',
    'item_download',
    'item_rename',
    'item_share',
    'item_delete',
    'item_upload',
  ],
];

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
}

/** Calls the Box API in this process. */
export class Client {
  readonly box: LocalBox;
  readonly token: string | undefined;

  constructor(box: LocalBox, token?: string) {
    this.box = box;
    this.token = token;
  }

  fetch(path: string, { method = 'GET', headers = {}, json, body }: Call = {}): Promise<Response> {
    const authorization = this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` };
    const content = json === undefined ? body : JSON.stringify(json);
    return this.box.fetch(
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: { ...authorization, ...headers },
        ...(content !== undefined && { body: content }),
      }),
    );
  }

  /** `json` is empty where the answer has no body. */
  async call(path: string, call: Call = {}): Promise<Answer> {
    const response = await this.fetch(path, call);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text === '' ? {} : (JSON.parse(text) as Json),
    };
  }

  async upload(
    path: string,
    attributes: unknown,
    content: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = new FormData();
    body.append('attributes', JSON.stringify(attributes));
    body.append('file', new Blob([content]), 'upload');
    return this.call(path, { method: 'POST', headers, body });
  }
}

/** What ada or grace may do with the given scopes; everything where there are none. */
export const clientOf = (
  box: LocalBox,
  login: string,
  scopes?: readonly string[],
  folderId?: string,
): Client =>
  new Client(
    box,
    box.issueToken({ login, ...(scopes && { scopes }), ...(folderId !== undefined && { folderId }) }),
  );

export const testBox = (options: LocalBoxOptions = {}): Promise<LocalBox> => createLocalBox(options);

/** The entries of a list in an answer. */
export function entriesOf(json: Json): readonly Json[] {
  const collection = (json['item_collection'] ?? json) as Json;
  return collection['entries'] as readonly Json[];
}

export const namesOf = (json: Json): readonly unknown[] => entriesOf(json).map(({ name }) => name);

/** The id of an item by its path of names from the root folder. */
export async function idAt(client: Client, ...path: readonly string[]): Promise<string> {
  let id = '0';
  for (const name of path) {
    const { json } = await client.call(`/2.0/folders/${id}/items?limit=1000`);
    const item = entriesOf(json).find((entry) => entry['name'] === name);
    if (!item) throw new Error(`There is no ${name}.`);
    id = String(item['id']);
  }
  return id;
}
