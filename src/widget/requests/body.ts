import { fieldsOf, jsonOf, textOf } from './axios.ts';
import type { BoxRequest } from './axios.ts';
import { classOf } from '../page/class-of.ts';

/** The JSON of a request: its body, or `attributes` beside a file. */
export function attributesOf({ data }: BoxRequest): Readonly<Record<string, unknown>> {
  return jsonOf(isForm(data) ? data.get('attributes') : data);
}

/** Name that a request gives an item. */
export function nameOf(request: BoxRequest): string | undefined {
  const { name, file_name: fileName } = attributesOf(request);
  return textOf(name) ?? textOf(fileName);
}

export const parentIdOf = (request: BoxRequest): string | undefined =>
  textOf(fieldsOf(attributesOf(request)['parent'])['id']);

/** The file, or the part of one, that a request carries. */
export function blobOf({ data }: BoxRequest): Blob | undefined {
  if (isBlob(data)) return data;
  if (!isForm(data)) return undefined;
  return [...data.values()].find((value) => typeof value !== 'string');
}

/** Browsers tell a file that has changed on disk apart from a lost network only when it is read. */
export async function isReadable(request: BoxRequest): Promise<boolean> {
  const blob = blobOf(request);
  if (!blob) return true;
  return blob
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

const isForm = (data: unknown): data is FormData => classOf(data) === 'FormData';

const isBlob = (data: unknown): data is Blob => ['Blob', 'File'].includes(classOf(data));

/** A header of a request, whatever its case. */
export function headerOf(headers: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return textOf(entry?.[1]);
}
