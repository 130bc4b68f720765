import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createBoxClock } from '../../../src/server/box/clock.ts';

test("takes Box's time over, and reports a skew once", () => {
  const reports: number[] = [];
  let local = 1_000_000;
  const clock = createBoxClock(
    () => local,
    (skew) => reports.push(skew),
  );
  assert.equal(clock.now(), 1_000_000);
  assert.equal(clock.correct(940_000), 60);
  local += 5000;
  assert.equal(clock.now(), 945_000);
  assert.equal(clock.correct(945_000), 60);
  assert.equal(clock.correct(local + 600_000), -600);
  assert.deepEqual(reports, [60, -600]);
});
