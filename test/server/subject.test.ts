import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createSubjects } from '../../src/server/subject.ts';

const subjectOf = (id: string, secret: string) => createSubjects(secret)(id);

test('is stable for one user of one app, and another for every other', async () => {
  const subject = await subjectOf('12345', 'secret');
  assert.equal(await subjectOf('12345', 'secret'), subject);
  assert.notEqual(await subjectOf('12346', 'secret'), subject);
  assert.notEqual(await subjectOf('12345', 'another'), subject);
  assert.match(subject, /^[\w-]{43}$/);
});
