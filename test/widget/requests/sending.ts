import type { AxiosRequestConfig } from 'axios';
import { createHash } from 'node:crypto';

export const sha1 = (content: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHash('sha1').update(content).digest(encoding);

/** A new file, or with `fileId` a new version, as upstream sends it (PlainUpload.js). */
export function uploadOf(name: string, content: string, fileId?: string): AxiosRequestConfig {
  const data = new FormData();
  data.append('attributes', JSON.stringify({ name, parent: { id: '0' } }));
  data.append('file', new Blob([content]), name);
  const url = `/api/2.0/files/${fileId === undefined ? '' : `${fileId}/`}content`;
  return {
    method: 'post',
    url,
    data,
    headers: { 'Content-MD5': sha1(content) },
    transformRequest: (body: unknown) => body,
  };
}

export const newFolder = (name: string): AxiosRequestConfig => ({
  method: 'post',
  url: '/2.0/folders?fields=id,name,created_at,item_collection',
  data: { name, parent: { id: '0' } },
});

/** The id of the item, or of the one file, in an answer. */
export function idIn(data: Readonly<Record<string, unknown>>): string {
  const entries = data['entries'] as { readonly id: string }[] | undefined;
  return entries?.[0]?.id ?? (data['id'] as string);
}
