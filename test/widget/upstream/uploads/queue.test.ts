import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../../../../src/widget/upstream/uploads/queue.ts';
import type {
  UploadApi,
  Uploader,
  UploadItem,
  UploadStatus,
} from '../../../../src/widget/upstream/uploads/upstream.ts';

const api: UploadApi = {
  upload: () => undefined,
  cancel: () => undefined,
  isDestroyed: () => false,
  preflightErrorHandler: () => undefined,
};

function queueOf(...items: readonly (readonly [UploadStatus, progress?: number, size?: number])[]): {
  readonly queue: Queue;
  readonly sent: UploadItem[];
  readonly items: readonly UploadItem[];
} {
  const sent: UploadItem[] = [];
  const made = items.map(([status, progress = 0, size = 10], number): UploadItem => ({
    ...{ api, status, progress, size, name: `${number}.txt`, extension: 'txt' },
    file: new File([], `${number}.txt`),
  }));
  const uploader: Uploader = {
    addToQueue: () => undefined,
    addFilesToUploadQueue: () => undefined,
    itemsRef: { current: made },
    itemIdsRef: { current: {} },
    cancel: () => undefined,
    uploadFile: (item) => sent.push(item),
    resetFile: () => undefined,
    upload: () => undefined,
    removeFileFromUploadQueue: () => undefined,
  };
  return { queue: new Queue(uploader), sent, items: made };
}

test('files that were only chosen are no upload; once one was sent, those that wait are', () => {
  assert.equal(queueOf(['pending'], ['pending']).queue.isBusy, false);
  assert.equal(queueOf(['complete'], ['pending']).queue.isBusy, true);
  assert.equal(queueOf(['staged', 100]).queue.isBusy, true);
  assert.equal(queueOf(['error'], ['complete']).queue.isBusy, false);
});

test('a file that failed is unfinished, and keeps the dialog', () => {
  assert.equal(queueOf(['error'], ['complete']).queue.isUnfinished, true);
  assert.equal(queueOf(['pending']).queue.isUnfinished, false);
  assert.equal(queueOf(['complete']).queue.isUnfinished, false);
});

test('the percentage is that of the bytes of the files under way', () => {
  assert.equal(
    queueOf(['inprogress', 50, 100], ['staged', 100, 300], ['pending', 0, 1000]).queue.percent,
    88,
  );
  assert.equal(queueOf(['pending']).queue.percent, undefined);
});

test('a way that is taken late sends nothing again that is under way', () => {
  const { queue, sent, items } = queueOf(['inprogress'], ['error']);
  for (const item of items) queue.resend(item);
  assert.deepEqual(sent, [items[1]]);
});

test('a file in the place of another gives the name free', () => {
  const { queue, sent, items } = queueOf(['error']);
  const [item] = items;
  assert.ok(item);
  queue.resendAs(item, new File(['12345'], 'Other.pdf'));
  assert.deepEqual([item.name, item.extension, item.size], ['Other.pdf', 'pdf', 5]);
  assert.deepEqual(sent, [item]);
});
