import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { boxItems } from '../box-item.ts';
import { finish, pressUpload, upload } from '../uploads/uploading.ts';
import { hasArrived } from './has-arrived.ts';
import { MARK } from './leaks.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';

type FileOf = (name: string, content?: string) => Promise<string>;

/** docs/errors.md, "Uploads, downloads, the client". */
export function clientRows(fileOf: FileOf): readonly Row[] {
  /** The upload of a file goes wrong once, at its preflight or later. */
  const uploadRefused =
    (name: string, method: 'OPTIONS' | 'POST', status: number, code: string) =>
    async (scene: Scene): Promise<void> => {
      await scene.openListed();
      scene.refuse(method, '*/files/content', { status, code, message: MARK, times: 1 });
      await upload(scene.explorer, [await fileOf(name)]);
    };

  return [
    {
      code: 'storage_full',
      cause: 'Box has no room',
      sentence: 'Box storage is full.',
      action: 'the queue stops; button "Try again" sends it',
      event: { retryable: false, status: 403 },
      arrange: uploadRefused('Full.txt', 'OPTIONS', 403, 'storage_limit_exceeded'),
      async act(scene) {
        await scene.button('Try again').click();
        await finish(scene.explorer);
        await hasArrived(scene, 'Full.txt');
      },
    },
    {
      code: 'file_too_large',
      cause: 'Box does not take so large a file',
      sentence: '{file} is larger than allowed.',
      values: { file: '(Huge|Small)\\.txt' },
      action: 'skipped, the others go on',
      event: { retryable: false, status: 413 },
      async arrange(scene) {
        await scene.openListed();
        scene.refuse('OPTIONS', '*/files/content', { status: 413, message: MARK, times: 1 });
        await upload(scene.explorer, [await fileOf('Huge.txt'), await fileOf('Small.txt')]);
      },
      async act(scene) {
        await finish(scene.explorer);
        const names = (await boxItems(scene.demo, 'ada')).map(({ name }) => name);
        assert.equal(['Huge.txt', 'Small.txt'].filter((name) => names.includes(name)).length, 1);
      },
    },
    {
      code: 'name_conflict',
      cause: 'the name is taken, with `on-conflict="ask"`',
      sentence: '{file} already exists.',
      values: { file: 'Welcome\\.txt' },
      action: 'buttons "Save as a new version", "Keep both", "Skip"',
      event: { retryable: false, status: 409 },
      async arrange(scene) {
        await scene.openListed({ 'on-conflict': 'ask' });
        await upload(scene.explorer, [await fileOf('Welcome.txt', 'another')]);
      },
      async act(scene) {
        const actions = await scene.actions();
        for (const name of ['Save as a new version', 'Keep both', 'Skip']) assert.ok(actions.includes(name));
        await scene.button('Keep both').click();
        await finish(scene.explorer);
        await hasArrived(scene, 'Welcome (1).txt');
      },
    },
    {
      code: 'name_invalid',
      cause: 'Box does not take the name',
      sentence: "{name} isn't allowed in Box.",
      values: { name: 'Odd\\.txt' },
      action: 'asks for another name, and sends the file under it',
      event: { retryable: false, status: 400 },
      arrange: uploadRefused('Odd.txt', 'OPTIONS', 400, 'item_name_invalid'),
      async act(scene) {
        await scene.explorer.widget.byRole('textbox', { name: 'Another name' }).fill('Even.txt');
        await scene.button('Upload under this name').click();
        await finish(scene.explorer);
        await hasArrived(scene, 'Even.txt');
      },
    },
    {
      code: 'upload_paused',
      cause: 'the network goes while a file is sent',
      sentence: 'Upload paused at {p} %.',
      values: { p: '\\d{1,3}' },
      action: 'goes on by itself when it is back',
      event: { retryable: true },
      async arrange(scene) {
        await scene.openListed();
        scene.refuse('POST', '*/files/content', { delay_ms: 3000, drop: true, times: 1 });
        await upload(scene.explorer, [await fileOf('Slow.txt', 'slow')]);
        await scene.waitForRequest('OPTIONS', '/files/content');
        await scene.page.offline(true);
      },
      async act(scene) {
        await scene.page.offline(false);
        await finish(scene.explorer);
        await hasArrived(scene, 'Slow.txt');
      },
    },
    {
      code: 'upload_restart',
      cause: '`bad_digest`',
      sentence: '{file} has to be sent again.',
      values: { file: 'Bits\\.txt' },
      action: 'sent again, by itself or by "Try again"',
      event: { retryable: true, status: 400 },
      arrange: uploadRefused('Bits.txt', 'POST', 400, 'bad_digest'),
      async act(scene) {
        if ((await scene.actions()).includes('Try again')) await scene.button('Try again').click();
        await finish(scene.explorer);
        await hasArrived(scene, 'Bits.txt');
      },
    },
    {
      code: 'file_unreadable',
      cause: 'the file is gone from the disk before it is sent',
      sentence: '{file} changed on disk; choose it again.',
      values: { file: 'Gone\\.txt' },
      action: 'button "Choose the file again"',
      event: { retryable: false },
      async arrange(scene) {
        await scene.openListed();
        await scene.explorer.add('Upload');
        const path = await fileOf('Gone.txt');
        await scene.explorer.dialog().css('input[type=file]').nth(0).setFiles([path]);
        await rm(path);
        await pressUpload(scene.explorer);
      },
      async act(scene) {
        await scene.button('Choose the file again').waitFor();
      },
    },
    {
      code: 'download_failed',
      cause: 'Box refuses a download',
      sentence: "{file} couldn't be downloaded.",
      values: { file: 'Welcome\\.txt' },
      action: 'button "Try again" downloads it',
      event: { retryable: true, status: 403 },
      async arrange(scene) {
        await scene.openListed();
        scene.refuse('GET', '/2.0/files/*/content', { status: 403, message: MARK });
        await scene.explorer.choose('Welcome.txt', 'Download');
      },
      async act(scene) {
        scene.box.reset();
        const { bytes } = await scene.page.waitForDownload(() => scene.button('Try again').click());
        assert.match(bytes.toString(), /Welcome to your files/);
      },
    },
    {
      code: 'identity_changed',
      cause: 'somebody else signs in',
      sentence: "You're now signed in as someone else; the list was reset.",
      action: 'nothing of the former user stays; the list of the other is loaded',
      event: { retryable: false },
      async arrange(scene) {
        await scene.openListed();
        await scene.signIn('grace');
        scene.box.revokeTokens('ada@intranet.example');
        await scene.refresh();
      },
      async act(scene) {
        await scene.explorer.row('Compilers').waitFor();
        assert.equal(await scene.explorer.row('Projects').count(), 0);
      },
    },
    {
      code: 'bad_attribute',
      cause: 'an attribute that makes no sense',
      sentence: "File access isn't set up correctly on this page.",
      action: 'the console says which; no way to try again',
      event: { retryable: false },
      logged: /folder-id/,
      arrange: (scene) => scene.open({ 'folder-id': 'seven' }),
      async act(scene) {
        assert.deepEqual(await scene.actions(), []);
        assert.equal(scene.interference.tokenRequests, 0);
      },
    },
  ];
}
