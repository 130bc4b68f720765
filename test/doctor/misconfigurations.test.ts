import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { CAUSES, findingsOf, STEP_NAMES, summary, type DoctorReport } from '../../src/doctor/index.ts';
import { ADA } from '../local-box/test-box.ts';
import { APP_KEY, OTHER_KEY } from './keys.ts';
import { ROWS } from './misconfigurations/index.ts';
import type { Row } from './misconfigurations/row.ts';
import { examine, openWorld, type World } from './world.ts';

const matrix: string[] = [];

async function examineRow(row: Row): Promise<{ report: DoctorReport; world: World }> {
  const world = await openWorld(row.box);
  row.at?.(world.box);
  const json = world.box.appConfig();
  const config = row.config === undefined ? json : row.config(json);
  const fetch = row.between?.(world.fetch) ?? world.fetch;
  const opened = await row.open?.(world);
  try {
    const report = await examine(world, {
      readConfig: () => Promise.resolve(typeof config === 'string' ? config : JSON.stringify(config)),
      fetch,
      ...row.options?.(world),
      ...opened?.options,
    });
    return { report, world };
  } finally {
    await opened?.close();
  }
}

function assertNoSecret(report: DoctorReport, { box }: World): void {
  const { clientSecret, appAuth } = box.appConfig().boxAppSettings;
  const told = JSON.stringify(report) + summary(report);
  for (const secret of [clientSecret, appAuth.passphrase, OTHER_KEY.passphrase, ADA, 'BEGIN E', 'eyJ'])
    assert.ok(!told.includes(secret), 'a secret or an address is in the report');
  for (const line of APP_KEY.privateKey.split('\n').slice(1, -2)) assert.ok(!told.includes(line));
  assert.doesNotMatch(told, /\b[A-Za-z0-9]{32}\b/, 'something like a token is in the report');
  assert.doesNotMatch(told, /[^\s"]+@[^\s"]+/, 'something like an address is in the report');
}

for (const row of ROWS) {
  test(`names ${row.cause}: ${row.seeded}`, async () => {
    const { report, world } = await examineRow(row);
    const found = findingsOf(report).map(({ cause }) => cause);
    const step = report.steps.find(({ findings }) => findings.length > 0)?.step;
    const right = found.length === 1 && found[0] === row.cause && step === row.step;
    matrix.push(`${right ? 'yes' : 'NO '} | ${row.seeded.padEnd(54)} | ${found.join(', ')} (${step ?? '-'})`);
    assert.deepEqual(found, [row.cause], JSON.stringify(report.steps, null, 1));
    assert.equal(step, row.step);
    assert.equal(report.ok, CAUSES[row.cause].severity === 'notice');
    for (const { evidence, what, remedy, where } of findingsOf(report)) {
      assert.ok(evidence.length > 0, 'says how it is known');
      for (const text of [what, remedy, where, ...evidence]) assert.doesNotMatch(text, /\{\w+\}|undefined/);
    }
    assertNoSecret(report, world);
  });
}

test('has a row for every cause that can be named', () => {
  const seeded = new Set<string>(ROWS.map(({ cause }) => cause));
  assert.deepEqual(
    Object.keys(CAUSES).filter((cause) => !seeded.has(cause)),
    [],
  );
});

test('finds nothing where nothing is wrong, and has left no step out', async () => {
  const world = await openWorld();
  const report = await examine(world);
  assert.deepEqual(findingsOf(report), []);
  assert.deepEqual(
    report.steps.map(({ step, state }) => [step, state]),
    STEP_NAMES.map((step) => [step, 'passed']),
  );
  assert.equal(report.ok, true);
  assertNoSecret(report, world);
});

after(() => {
  const right = matrix.filter((line) => line.startsWith('yes')).length;
  console.log(
    ['right | seeded | named (at step)', ...matrix, `${right} of ${ROWS.length} named exactly.`].join('\n'),
  );
});
