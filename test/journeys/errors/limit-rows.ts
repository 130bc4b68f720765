import assert from 'node:assert/strict';
import { finish, upload } from '../uploads/uploading.ts';
import { hasArrived } from './has-arrived.ts';
import type { Row } from './row.ts';

/** What the page itself does not let in. */
export function limitRows(fileOf: (name: string) => Promise<string>): readonly Row[] {
  return [
    {
      code: 'file_type_refused',
      cause: 'the page does not accept files of the type',
      sentence: "Files such as {file} can't be uploaded here.",
      values: { file: 'Tool\\.exe' },
      action: 'left out, the others go on',
      event: { retryable: false },
      async arrange(scene) {
        await scene.openListed({ accept: '.txt' });
        await upload(scene.explorer, [await fileOf('Tool.exe'), await fileOf('Text.txt')]);
      },
      async act(scene) {
        await finish(scene.explorer);
        await hasArrived(scene, 'Text.txt');
        assert.equal(await scene.explorer.row('Tool.exe').count(), 0);
      },
    },
    {
      code: 'too_many_files',
      cause: 'more files than the page takes at a time',
      sentence: '{file} is one file too many: no more can be uploaded at a time.',
      values: { file: 'Second\\.txt' },
      action: 'left out, the others go on',
      event: { retryable: false },
      async arrange(scene) {
        await scene.openListed({ 'max-files': '1' });
        await upload(scene.explorer, [await fileOf('First.txt'), await fileOf('Second.txt')]);
      },
      async act(scene) {
        await finish(scene.explorer);
        await hasArrived(scene, 'First.txt');
        assert.equal(await scene.explorer.row('Second.txt').count(), 0);
      },
    },
  ];
}
