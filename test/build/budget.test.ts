import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, filesOf, PARTS, type Part } from '../bench/page-bytes.ts';
import { BUDGETS } from './budgets.ts';

for (const part of PARTS) {
  const budget = BUDGETS[part];
  const title = `${part}: at most ${String(budget.kilobytes)} KB gzip, in ${String(budget.requests)} requests`;
  test(title, async () => {
    const { kilobytes, requests } = await bytesOf(part);
    const all = part === 'loader' ? requests : requests + (await before(part));
    assert.ok(kilobytes <= budget.kilobytes, `${kilobytes.toFixed(1)} KB gzip`);
    assert.ok(all <= budget.requests, `${String(all)} requests`);
  });
}

/** Files that a page has loaded before these. */
async function before(part: Part): Promise<number> {
  return part === 'life' ? 1 : 1 + (await filesOf('life')).length;
}
