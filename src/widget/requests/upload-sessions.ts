import { fieldsOf, jsonOf, textOf } from './axios.ts';
import type { BoxRequest, BoxResponse } from './axios.ts';
import { attributesOf } from './body.ts';
import { addressOf, itemIdOf, pathOf } from './operation.ts';

/** Where the file of an upload session is to be. */
export type UploadTarget = { readonly fileId: string } | { readonly parentId: string; readonly name: string };

/** The upload sessions that have been opened here: their commit says nothing of where the file goes. */
export class UploadSessions {
  readonly #targets = new Map<string, UploadTarget>();

  /** @param response to the request that opens a session; also the refusal that says it is open already */
  opened(request: BoxRequest, response: BoxResponse): void {
    const answer = jsonOf(response.data);
    const session = fieldsOf(fieldsOf(answer['context_info'])['session']);
    const id = textOf(answer['id']) ?? textOf(session['id']);
    const target = targetOf(request);
    if (id !== undefined && target) this.#targets.set(id, target);
  }

  /** @param commit request that ends a session */
  target(commit: BoxRequest): UploadTarget | undefined {
    return this.#targets.get(/\/upload_sessions\/([^/]+)/.exec(addressOf(commit))?.[1] ?? '');
  }
}

function targetOf(request: BoxRequest): UploadTarget | undefined {
  const fileId = itemIdOf(pathOf(addressOf(request)));
  if (fileId !== undefined) return { fileId };
  const { folder_id: parentId, file_name: name } = attributesOf(request);
  return typeof parentId === 'string' && typeof name === 'string' ? { parentId, name } : undefined;
}
