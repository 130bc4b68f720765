import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, PARTS, type Bytes, type Part } from '../bench/page-bytes.ts';
import { BUDGETS } from './budgets.ts';

for (const part of PARTS) {
  const budget = BUDGETS[part];
  const title = `${part}: at most ${String(budget.kilobytes)} KB gzip, in ${String(budget.requests)} requests`;
  test(title, async () => {
    const { kilobytes, requests } = await withLife(part);
    const all = part === 'loader' ? requests : requests + 1;
    assert.ok(kilobytes <= budget.kilobytes, `${kilobytes.toFixed(1)} KB gzip`);
    assert.ok(all <= budget.requests, `${String(all)} requests`);
  });
}

/** What a page loads for a mode, beyond the loader. */
async function withLife(part: Part): Promise<Bytes> {
  const [own, life] = [await bytesOf(part), await bytesOf('life')];
  if (part === 'loader' || part === 'life') return own;
  return { kilobytes: own.kilobytes + life.kilobytes, requests: own.requests + life.requests };
}
