import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Trouble } from '../../../../src/widget/engine/engine.ts';
import { troubleOf } from '../../../../src/widget/requests/requests.ts';
import type { UploadEvent } from '../../../../src/widget/upstream/uploads/reports.ts';
import '../../../../src/widget/upstream/uploads/bring-sending.ts';
import { Uploads, type UploadsOwner } from '../../../../src/widget/upstream/uploads/uploads.ts';
import { FakeUploader } from './fake-uploader.ts';

interface Seen {
  readonly uploads: Uploads;
  readonly uploader: FakeUploader;
  readonly events: UploadEvent[];
  readonly troubles: Trouble[];
  readonly asked: string[];
}

function setUp(
  props: Partial<ReturnType<UploadsOwner['props']>> = {},
  owner: Partial<UploadsOwner> = {},
): Seen {
  const uploader = new FakeUploader();
  const events: UploadEvent[] = [];
  const troubles: Trouble[] = [];
  const asked: string[] = [];
  const uploads = new Uploads({
    props: () => ({
      onConflict: 'ask',
      accept: [],
      maxFiles: Infinity,
      allows: (action) => {
        if (action.type === 'upload') asked.push(action.upload.name);
        return true;
      },
      ...props,
    }),
    takenNames: () => [],
    onEvent: (event) => events.push(event),
    onTrouble: (trouble) => troubles.push(trouble),
    troubleOf: (failed) => troubleOf(failed),
    ...owner,
  });
  uploader.onError = (failed) => {
    uploads.onError(failed);
  };
  return { uploads, uploader, events, troubles, asked };
}

const files = (...names: string[]): File[] => names.map((name) => new File([name], name));

/** What of an event a test looks at. */
const short = (event: UploadEvent): string => {
  const { type, upload } = event;
  const more = 'code' in event ? event.code : 'percent' in event ? String(event.percent) : '';
  return [type.replace('upload-', ''), upload.name, more].filter((part) => part !== '').join(' ');
};

test('of each file is told when it starts, how far it is, and what it is in Box', async () => {
  const { uploads, uploader, events } = setUp();
  uploads.attach(uploader);
  uploads.send(files('a.txt'));
  await nextTurn();
  uploader.progress('a.txt', 40);
  uploader.progress('a.txt', 40);
  uploader.progress('a.txt', 100);
  uploader.succeed('a.txt', { id: '7', type: 'file', name: 'a (1).txt' });
  assert.deepEqual(events.map(short), [
    'start a.txt',
    'progress a.txt 40',
    'progress a.txt 100',
    'done a.txt',
  ]);
  assert.equal(new Set(events.map(({ upload }) => upload.id)).size, 1);
  const done = events.at(-1);
  assert.deepEqual(done?.type === 'upload-done' && done.item, { id: '7', type: 'file', name: 'a (1).txt' });
});

test('a file that fails is told with its code, and keeps its id when it is sent again', async () => {
  const { uploads, uploader, events, troubles } = setUp();
  uploads.attach(uploader);
  uploads.send(files('a.txt'));
  await nextTurn();
  uploader.fail('a.txt', { type: 'error', status: 403 });
  await nextTurn();
  const [trouble] = troubles;
  const retry = trouble?.ways?.[0];
  assert.ok(trouble?.code === 'not_allowed' && retry?.action === 'retry');
  retry.run();
  await nextTurn();
  assert.deepEqual(events.map(short), ['start a.txt', 'failed a.txt not_allowed', 'start a.txt']);
  assert.equal(new Set(events.map(({ upload }) => upload.id)).size, 1);
});

test('of several that wait for a decision, the next is told when one is decided', async () => {
  const { uploads, uploader, troubles } = setUp();
  uploads.attach(uploader);
  uploads.send(files('a', 'b', 'c'));
  await nextTurn();
  for (const name of ['a', 'b', 'c'])
    uploader.fail(name, { type: 'error', status: 409, code: 'item_name_in_use' });
  await nextTurn();
  assert.deepEqual(
    troubles.map(({ name }) => name),
    ['a', 'b', 'c'],
  );
  const skip = (trouble: Trouble | undefined): void => {
    const way = trouble?.ways?.find(({ action }) => action === 'skip');
    assert.ok(way?.action === 'skip');
    way.run();
  };
  skip(troubles.at(-1));
  assert.equal(troubles.at(-1)?.name, 'a');
  skip(troubles.at(-1));
  assert.equal(troubles.at(-1)?.name, 'b');
  skip(troubles.at(-1));
  assert.equal(troubles.length, 5);
});

test('the page is asked once for each file, right before it is sent', async () => {
  const { uploads, uploader, asked } = setUp();
  uploads.attach(uploader);
  uploader.addFilesToUploadQueue(files('a', 'b'));
  await nextTurn();
  assert.deepEqual(asked, []);
  uploader.upload();
  await nextTurn();
  uploader.fail('a', { type: 'error', status: 403 });
  await nextTurn();
  uploader.retry('a');
  await nextTurn();
  assert.deepEqual(asked, ['a', 'b']);
  assert.deepEqual(uploader.sent, ['a', 'b', 'a']);
});

test('a file that the page forbids leaves the queue unsent, without an event', async () => {
  const { uploads, uploader, events } = setUp({
    allows: (action) => action.type === 'upload' && action.upload.name !== 'b',
  });
  uploads.attach(uploader);
  uploads.send(files('a', 'b'));
  await nextTurn();
  assert.deepEqual(uploader.sent, ['a']);
  assert.deepEqual(uploader.names, ['a']);
  assert.deepEqual(events.map(short), ['start a']);
});

test('what is not let in is told file by file, with one sentence for each reason', () => {
  const { uploads, uploader, events, troubles } = setUp({ accept: ['.txt'], maxFiles: 1 });
  uploads.attach(uploader);
  uploader.addFilesToUploadQueue(files('a.txt', 'b.txt', 'c.exe', 'd.exe'));
  assert.deepEqual(uploader.names, ['a.txt']);
  assert.deepEqual(events.map(short), [
    'failed b.txt too_many_files',
    'failed c.exe file_type_refused',
    'failed d.exe file_type_refused',
  ]);
  assert.deepEqual(
    troubles.map(({ code, name }) => [code, name]),
    [
      ['too_many_files', 'b.txt'],
      ['file_type_refused', 'c.exe'],
    ],
  );
  assert.equal(uploader.itemIdsRef.current['b.txt'], false, 'it can be chosen again');
});

test('what a folder brings is sent at once, but not after a cancel', async () => {
  const { uploads, uploader } = setUp();
  uploads.attach(uploader);
  uploader.bringFromFolder('a');
  await nextTurn();
  assert.deepEqual(uploader.sent, ['a']);
  uploader.cancel();
  uploader.bringFromFolder('b');
  await nextTurn();
  assert.deepEqual(uploader.sent, ['a']);
  assert.deepEqual(uploader.names, []);
});

test('files of the page wait for the queue', async () => {
  let shown = 0;
  const { uploads, uploader } = setUp({}, { show: () => (shown += 1) });
  uploads.send(files('a'));
  assert.equal(shown, 1);
  uploads.attach(uploader);
  await nextTurn();
  assert.deepEqual(uploader.sent, ['a']);
  uploads.attach(null);
  uploads.attach(new FakeUploader());
  assert.deepEqual(uploader.sent, ['a'], 'once');
});

test('files of the page fail where the user may not upload', () => {
  const { uploads, events, troubles } = setUp(
    {},
    {
      show: (refused) => {
        refused();
      },
    },
  );
  uploads.send(files('a', 'b'));
  assert.deepEqual(events.map(short), ['failed a not_allowed', 'failed b not_allowed']);
  assert.deepEqual(
    troubles.map(({ code }) => code),
    ['not_allowed'],
  );
});

test('a full storage stops the queue, and each that it has stopped is told', async () => {
  const { uploads, uploader, events, troubles } = setUp();
  uploads.attach(uploader);
  uploads.send(files('a', 'b'));
  await nextTurn();
  for (const name of ['a', 'b'])
    uploader.fail(name, { type: 'error', status: 403, code: 'storage_limit_exceeded' });
  uploads.send(files('c'));
  await nextTurn();
  assert.deepEqual(events.map(short).slice(2), ['failed a storage_full', 'failed b storage_full']);
  assert.equal(troubles.length, 1);
  assert.deepEqual(uploader.sent, ['a', 'b']);
});
