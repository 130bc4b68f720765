import type { Fault } from './faults.ts';

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && value >= 0;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isBoolean: Check = (value) => typeof value === 'boolean';

const FIELDS: Readonly<Record<keyof Fault, Check>> = {
  method: isString,
  path: isString,
  status: (value) => typeof value === 'number' && value >= 200 && value <= 599,
  code: isString,
  message: isString,
  context_info: isObject,
  headers: (value) => isObject(value) && Object.values(value).every(isString),
  delay_ms: isNumber,
  drop: isBoolean,
  after: isBoolean,
  times: isNumber,
};

/** A fault out of the body of a request, or what is wrong with it. */
export function readFault(body: Readonly<Record<string, unknown>>): Fault | string {
  if (body['path'] === undefined) return 'path is missing';
  for (const [name, value] of Object.entries(body)) {
    if (!isField(name)) return `${name} is no field of a fault`;
    if (!FIELDS[name](value)) return `${name} has a wrong value`;
  }
  return body as unknown as Fault;
}

const isField = (name: string): name is keyof Fault => Object.hasOwn(FIELDS, name);
