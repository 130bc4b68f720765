import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startDemo, type Demo } from '../../demo/start/demo.ts';
import { readCases, runContract, signInByForm } from '../../src/contract-suite/index.ts';
import type { CaseResult, ContractOptions } from '../../src/contract-suite/index.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo({ port: 0, localBoxPort: 0, boxConfig: undefined }, { log: () => undefined });
});
after(() => demo.close());

async function run(options: Partial<ContractOptions>) {
  const signIn = signInByForm(`${demo.url}/sign-in`);
  const results: CaseResult[] = [];
  const filled = { url: `${demo.url}/box/token`, sessions: signIn, ...options };
  for await (const result of runContract(await readCases(), filled)) results.push(result);
  const count = (kind: CaseResult['result']) => results.filter(({ result }) => result === kind).length;
  return { results, passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

test('passes every case against a backend before the local Box, and skips none', async () => {
  const { results, passed } = await run({ boxUrl: demo.box.apiUrl });
  assert.deepEqual(
    results.filter(({ result }) => result !== 'passed'),
    [],
  );
  assert.ok(passed >= 71, `${passed} cases`);
});

test('leaves out what needs the local Box, or a person who has no session', async () => {
  const ada = await signInByForm(`${demo.url}/sign-in`)('ada');
  const { results, failed, passed } = await run({ sessions: { ada } });
  assert.equal(failed, 0);
  assert.ok(passed > 50);
  const reasons = new Set(results.map(({ why }) => why));
  assert.ok(reasons.has('needs the local Box') && reasons.has('no session of "nobody"'));
});

test('fails what is no token endpoint, and says how in one line', async () => {
  const { failed, passed, results } = await run({ url: `${demo.url}/` });
  assert.ok(failed > 50 && passed === 0);
  for (const { why = '' } of results) assert.ok(!why.includes('\n') && why.length <= 200);
});
