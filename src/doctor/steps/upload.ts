import { isJsonObject } from '../../server/json.ts';
import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import { describe } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import { broken, passed, skipped, type Step, type StepResult, type Walk } from '../step.ts';

/** A small file goes up with the token that a page will have, and is deleted again. */
export const uploadStep: Step = {
  name: 'upload',
  title: 'Test upload',
  run: async (walk) => {
    const { narrowedToken } = walk.gains;
    const { write, features } = walk.settings;
    if (!write) return skipped('writing was not asked for (--write)');
    if (!features.includes('upload')) return skipped('uploading is not wanted');
    if (narrowedToken === undefined) return skipped('there is no narrowed token');
    return upload(walk, narrowedToken);
  },
};

async function upload(walk: Walk, token: string): Promise<StepResult> {
  const name = `box-file-widget-doctor-${crypto.randomUUID().slice(0, 8)}.txt`;
  const asked = await askBox(walk, {
    token,
    method: 'POST',
    path: `${walk.settings.uploadUrl}/api/2.0/files/content`,
    body: () => form(name, walk.settings.folderId),
  });
  if (!asked.ok) return broken(await diagnose(asked.failure, walk));
  const { answer, exchange } = asked.value;
  const id = fileIdOf(answer.json);
  if (answer.status !== 201 || id === undefined) return broken(diagnoseRefusal(exchange, 'upload_refused'));
  return remove(walk, id, name);
}

function form(name: string, folderId: string): FormData {
  const data = new FormData();
  data.append('attributes', JSON.stringify({ name, parent: { id: folderId } }));
  data.append('file', new Blob(['Written by the doctor of box-file-widget; it may be deleted.\n']), name);
  return data;
}

function fileIdOf(json: unknown): string | undefined {
  const entries: unknown = isJsonObject(json) ? json['entries'] : undefined;
  const file: unknown = Array.isArray(entries) ? entries[0] : undefined;
  return isJsonObject(file) && typeof file['id'] === 'string' ? file['id'] : undefined;
}

/** With the user's own token: deleting may not be among the wanted features. */
async function remove(walk: Walk, id: string, name: string): Promise<StepResult> {
  const { userToken } = walk.gains;
  if (userToken === undefined) throw new Error('A narrowed token without the one it was made of.');
  const asked = await askBox(walk, { token: userToken, method: 'DELETE', path: `/2.0/files/${id}` });
  if (asked.ok && asked.value.answer.status === 204) return passed('a file went up and was deleted');
  const last = walk.witness.last();
  return broken(finding('test_file_left', last === undefined ? [] : [describe(last)], { file: name }));
}
