import fc from 'fast-check';

import { FEATURES } from '../../../src/contract/features.ts';
import { REASONS } from '../../../src/contract/token-request.ts';

/** A request as anybody could send it: mostly what the widget sends, with one thing or another gone wrong. */
export interface FuzzRequest {
  readonly method: string;
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Whose session comes along; undefined: none. */
  readonly session: string | undefined;
}

/** Usual values by far the most often, so that many requests get past the first check. */
function mostly<T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight: 40 }, { arbitrary: odd, weight: 1 });
}

const NASTY = [
  '../',
  '0x1',
  '1e3',
  '٣',
  '0\u0000',
  ' 0',
  '-1',
  '999999999999999999999999999999',
  '__proto__',
];

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...NASTY));
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }));
const folderId = mostly<unknown>(
  fc.constantFrom('0', '0', '0', '99999999999'),
  fc.oneof(anything, fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String)),
);
const features = mostly<unknown>(
  fc.array(fc.constantFrom<string>(...FEATURES), { maxLength: 12 }),
  fc.oneof(fc.array(anything, { maxLength: 4 }), anything),
);
const reason = mostly<unknown>(fc.constantFrom<string>(...REASONS), anything);
const usual = fc.record({ folder_id: folderId, features, reason }, { requiredKeys: [] });
const KEYS = ['email', 'user', 'sub', 'as_user', '__proto__', 'constructor', 'toString', 'search', 'scopes'];
const extra = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), text), anything, { maxKeys: 3 });
const object = mostly<object>(
  fc.record({ folder_id: folderId, features, reason }),
  fc.tuple(usual, extra).map(([body, more]) => ({ ...more, ...body })),
);
const json = object.map((body) => JSON.stringify(body));
const body = mostly<FuzzRequest['body']>(
  json,
  fc.oneof(
    fc.json(),
    text,
    json.map((whole) => whole.slice(0, whole.length / 2)),
    json.map((whole) => whole + ' '.repeat(5000)),
    fc.uint8Array({ maxLength: 6000 }).map((bytes) => new Uint8Array(bytes)),
    json.map((whole) => whole.replace('{', '{"__proto__":{"email":"grace@intranet.example"},')),
  ),
);

const header = (name: string, usualValue: string, ...odd: (string | undefined)[]) =>
  mostly<string | undefined>(fc.constant(usualValue), fc.constantFrom(...odd)).map((value) =>
    value === undefined ? [] : [[name, value] as const],
  );
const headers = fc
  .tuple(
    header(
      'Content-Type',
      'application/json',
      'text/plain',
      'application/json;x',
      'multipart/form-data',
      undefined,
    ),
    header('X-Box-File-Widget', '1', '', '0', undefined),
    header('Sec-Fetch-Site', 'same-origin', 'cross-site', 'same-site', 'none', '', undefined),
    header('Origin', 'https://intranet.example', 'https://evil.example', 'null', '', undefined),
    mostly(
      fc.constant<[string, string][]>([]),
      fc.constantFrom<[string, string][]>([['As-User', '1']], [['X-Admin', '1']], [['Cookie', 'user=grace']]),
    ),
  )
  .map((parts) => parts.flat());

export const fuzzRequest: fc.Arbitrary<FuzzRequest> = fc.record({
  method: mostly(
    fc.constant('POST'),
    fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', 'PROPFIND'),
  ),
  query: mostly(
    fc.constant(''),
    fc.oneof(
      fc.constantFrom('?user=grace', '?EMAIL=x', '?as-user=1', '?__proto__[a]=1', '?%', '?a=b'),
      text.map((value) => `?${new URLSearchParams({ [value]: '1' }).toString()}`),
    ),
  ),
  headers,
  body,
  session: mostly<string | undefined>(
    fc.constantFrom('ada', 'grace'),
    fc.constantFrom('nobody', 'ivan', 'twin', 'mallory', undefined, undefined),
  ),
});
