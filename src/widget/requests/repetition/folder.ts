import { fieldsOf, textOf } from '../axios.ts';
import type { BoxRequest } from '../axios.ts';
import type { Repetition } from './repetition.ts';

/** However wrong the clock, an older folder is not the one that was asked for. */
const CLOCK_ERROR_MS = 24 * 60 * 60 * 1000;

/** A name that is taken when a folder is made once more means: it was made the first time. */
export const createFolder: Repetition = {
  async refused({ request, ask, startedAt }, { status, boxCode, conflicts }) {
    if (status !== 409 || boxCode !== 'item_name_in_use') return undefined;
    const id = textOf(fieldsOf(conflicts[0])['id']);
    if (id === undefined || fieldsOf(conflicts[0])['type'] !== 'folder') return undefined;
    const folder = await ask({ method: 'get', path: `/folders/${id}${queryOf(request)}` });
    const createdAt = Date.parse(textOf(folder['created_at']) ?? '');
    if (createdAt < startedAt - CLOCK_ERROR_MS) return undefined;
    return { status: 201, data: folder, headers: {} };
  },
};

const queryOf = ({ url }: BoxRequest): string => /\?[^#]*/.exec(url ?? '')?.[0] ?? '';
