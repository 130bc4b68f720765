import { badRequest, BoxError } from '../errors.ts';
import type { FieldValue, MetadataInstance } from '../store/metadata.ts';

type Values = MetadataInstance['values'];

interface Operation {
  readonly op?: string;
  readonly path?: string;
  readonly value?: FieldValue;
}

/** A JSON Patch (RFC 6902) over the flat values of a metadata instance: `add`, `replace`, `remove` and `test`. */
export function applyPatch(values: Values, patch: unknown): Values {
  if (!Array.isArray(patch)) throw badRequest('entity-body', 'a list of operations is needed');
  return patch.reduce<Values>(applyOperation, values);
}

function applyOperation(values: Values, operation: unknown): Values {
  const { op, path, value } = { op: '', path: '', ...(operation as Operation) };
  const key = path.replace(/^\//, '').replaceAll('~1', '/').replaceAll('~0', '~');
  const { [key]: present, ...others } = values;
  if (op !== 'add' && present === undefined) throw badRequest('path', `there is no ${path}`);
  switch (op) {
    case 'test':
      if (JSON.stringify(present) !== JSON.stringify(value)) throw differs(path);
      return values;
    case 'remove':
      return others;
    case 'add':
    case 'replace':
      if (value === undefined) throw badRequest('value', 'is required');
      return { ...others, [key]: value };
    default:
      throw badRequest('op', `is not known: ${op}`);
  }
}

const differs = (path: string): BoxError =>
  new BoxError(400, 'bad_request', { message: `The value at ${path} is not the one that was tested for.` });
