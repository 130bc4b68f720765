import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const FILE = new URL('box-openapi.json.gz', import.meta.url);
const api = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as OpenApi;

type Mutable = Record<string, unknown>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type of its own; examples, formats and extensions go. */
function toJsonSchema(schema: Schema): Schema {
  const { nullable, ...rest } = schema;
  const kept = Object.entries(rest).filter(([keyword]) => !isDropped(keyword));
  const converted = Object.fromEntries(kept.map(([keyword, value]) => [keyword, convert(keyword, value)]));
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

const isDropped = (keyword: string): boolean =>
  keyword === 'example' || keyword === 'format' || keyword.startsWith('x-');

function convert(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isObject(value)) return mapValues(value, toJsonSchema);
  if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) return (value as Schema[]).map(toJsonSchema);
  if (['items', 'additionalProperties'].includes(keyword) && isObject(value)) return toJsonSchema(value);
  if (keyword === '$ref') return String(value).replace('#', 'box#');
  // A slip of the description: the property is called `access`.
  if (keyword === 'required')
    return (value as string[]).map((name) => (name === 'accessed' ? 'access' : name));
  return value;
}

const mapValues = (map: Schema, change: (value: Schema) => Schema): Schema =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value as Schema)]));

/** Takes away two lists of values that leave out what Box itself answers and takes. */
function loosen(schemas: Schema): void {
  // Lacks `item_name_in_use` and most other codes.
  deleteEnum(schemas, 'ClientError', 'code');
  // Lacks `base_sidebar`, `item_comment` and `item_task`.
  deleteEnum(schemas, 'ResourceScope', 'scope');
  for (const name of ['File', 'Folder', 'WebLink']) allowNoLink(schemas, name);
}

/** `shared_link` is null where there is none: of files and web links it is said without effect, of folders not at all. */
function allowNoLink(schemas: Schema, name: string): void {
  const { allOf } = schemas[name] as { allOf: { properties?: Record<string, Schema> }[] };
  const properties = allOf.find((part) => part.properties?.['shared_link'])?.properties;
  assert.ok(properties?.['shared_link'], `${name} has no shared_link any more`);
  properties['shared_link'] = { anyOf: [properties['shared_link'], { type: 'null' }] };
}

function deleteEnum(schemas: Schema, name: string, property: string): void {
  const { properties } = schemas[name] as { properties: Record<string, Mutable> };
  assert.ok(properties[property]?.['enum'], `${name}.${property} has no list of values any more`);
  delete properties[property]['enum'];
}

const schemas = mapValues(api.components.schemas, toJsonSchema);
loosen(schemas);

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'box', components: { schemas } });

/** The check for one answer; undefined where the description has none for the status. */
export function responseSchema(method: string, path: string, status: number): ValidateFunction | undefined {
  const operation = api.paths[path]?.[method.toLowerCase()];
  const response =
    operation?.responses[String(status)] ?? (status >= 400 ? operation?.responses['default'] : undefined);
  const schema = response?.content?.['application/json']?.schema;
  return schema && ajv.compile(toJsonSchema(schema));
}

/** Whether the description knows the status for the call at all. */
export function isDescribed(method: string, path: string, status: number): boolean {
  const responses = api.paths[path]?.[method.toLowerCase()]?.responses ?? {};
  return String(status) in responses || (status >= 400 && 'default' in responses);
}
