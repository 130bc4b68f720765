import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { PartHasher, type HasherMessage } from '../../../../src/widget/upstream/uploads/part-hasher.ts';

const PART = 3 * 1024 * 1024 + 7;

/** Posts a file in parts, and hears until its end. */
function hash(file: Buffer, hasher = new PartHasher()): Promise<readonly HasherMessage[]> {
  const heard: HasherMessage[] = [];
  return new Promise((resolve) => {
    hasher.addEventListener('message', ({ data }) => {
      heard.push(data);
      if (data.type !== 'done') return;
      hasher.terminate();
      resolve(heard);
    });
    for (let offset = 0; offset < file.length; offset += PART) {
      const bytes = Uint8Array.from(file.subarray(offset, offset + PART));
      const part = { index: offset / PART, offset, size: bytes.length };
      hasher.postMessage({ part, fileSize: file.length, partContents: bytes.buffer });
    }
  });
}

test('the SHA-1 of a file is that of its parts in order, each of which is told', async () => {
  const file = randomBytes(2 * PART + 5);
  const heard = await hash(file);
  assert.deepEqual(
    heard.map(({ type }) => type),
    ['partDone', 'partDone', 'partDone', 'done'],
  );
  assert.deepEqual(heard.at(-1), { type: 'done', sha1: createHash('sha1').update(file).digest('hex') });
});
