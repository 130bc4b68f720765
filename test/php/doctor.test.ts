import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { findingsOf, summary, STEP_NAMES, type DoctorReport } from '../../src/doctor/index.ts';
import { ADA } from '../local-box/test-box.ts';
import { ROWS } from '../doctor/misconfigurations/index.ts';
import type { Row } from '../doctor/misconfigurations/row.ts';
import { examine, openWorld, PAGE, type World } from '../doctor/world.ts';
import { serveBox } from './box-server.ts';
import { runPhpDoctor } from './php-doctor.ts';

/** Seeded in Node's own process, where PHP cannot meet them; doctor-network.test.ts seeds the like for PHP. */
const OF_NODE = [
  'a failure that the system has no word for',
  'proxy that wants a sign-in',
  'proxy that does not let Box through',
  'certificate for another name',
  'certificate expired',
];

/** No `readConfig` of Node's is handed to PHP: it reads a path. */
const PATHS: Readonly<Partial<Record<string, string>>> = {
  config_file_missing: 'no-such-file.json',
  config_file_unreadable: '.',
};

let folder = '';
const matrix: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-doctor-'));
});
after(() => rm(folder, { recursive: true }));

/** Both doctors before the same Box, one after the other. */
async function examineTwice(
  row: Partial<Row>,
): Promise<{ node: DoctorReport; php: DoctorReport; world: World }> {
  const world = await openWorld(row.box);
  row.at?.(world.box);
  const server = await serveBox(row.between?.(world.fetch) ?? world.fetch);
  const opened = await row.open?.(world);
  const json = world.box.appConfig();
  const config = row.config === undefined ? json : row.config(json);
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  const path = join(folder, PATHS[row.cause ?? ''] ?? 'config.json');
  await writeFile(join(folder, 'config.json'), text);
  try {
    const { apiUrl = server.url, uploadUrl = server.url } = opened?.options ?? {};
    const { readConfig, ...own } = row.options?.(world) ?? {};
    const options = { email: ADA, write: true, apiUrl, uploadUrl, ...own };
    const node = await examine(world, {
      readConfig: readConfig ?? (() => Promise.resolve(text)),
      fetch: (request) => fetch(request),
      ...options,
    });
    const { page = { url: PAGE }, ...plain } = options;
    const php = await runPhpDoctor({ path, options: { ...plain, page: page.url } });
    return { node, php, world };
  } finally {
    await opened?.close();
    await server.close();
  }
}

/** Without what is new each time or each client's own: names, paths, seconds that have passed, words of the network. */
function comparable({ steps }: DoctorReport): unknown {
  return JSON.parse(
    JSON.stringify(steps)
      .replaceAll(/doctor-[0-9a-f]{8}/g, 'doctor-0')
      .replaceAll(/\(request \w+\)/g, '(request 0)')
      .replaceAll(/\/files\/\d+/g, '/files/0')
      .replaceAll(/give (Node|PHP) the authority's certificate: [^"]*/g, 'give it the certificate')
      .replaceAll('UND_ERR_SOCKET', 'ECONNRESET')
      .replaceAll('ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO')
      .replaceAll(/\b\d+ s\b/g, '0 s')
      .replaceAll(/file \\"[^"]*\\"/g, 'file'),
  );
}

function assertNoSecret(report: DoctorReport, { box }: World): void {
  const { clientSecret, appAuth } = box.appConfig().boxAppSettings;
  const told = JSON.stringify(report) + summary(report);
  for (const secret of [clientSecret, appAuth.passphrase, ADA, 'BEGIN E', 'eyJ'])
    assert.ok(!told.includes(secret), 'a secret or an address is in the report');
  assert.doesNotMatch(told, /\b[A-Za-z0-9]{32}\b/, 'something like a token is in the report');
  assert.doesNotMatch(told, /[^\s"]+@[^\s"]+/, 'something like an address is in the report');
}

for (const row of ROWS.filter(({ seeded }) => !OF_NODE.includes(seeded))) {
  test(`PHP names ${row.cause} as Node does: ${row.seeded}`, async () => {
    const { node, php, world } = await examineTwice(row);
    const causes = findingsOf(php).map(({ cause }) => cause);
    matrix.push(`${causes.join() === row.cause ? 'yes' : 'NO '} | ${row.seeded} | ${causes.join(', ')}`);
    assert.deepEqual(causes, [row.cause], JSON.stringify(php.steps, null, 1));
    assert.equal(php.steps.find(({ findings }) => findings.length > 0)?.step, row.step);
    assert.deepEqual(comparable(php), comparable(node));
    assert.equal(php.ok, node.ok);
    assertNoSecret(php, world);
  });
}

test('finds nothing where nothing is wrong, and has left no step out', async () => {
  const { node, php, world } = await examineTwice({});
  assert.deepEqual(
    php.steps.map(({ step, state }) => [step, state]),
    STEP_NAMES.map((step) => [step, 'passed']),
  );
  assert.deepEqual(comparable(php), comparable(node));
  assert.equal(php.ok, true);
  assertNoSecret(php, world);
});

after(() => {
  const right = matrix.filter((line) => line.startsWith('yes')).length;
  console.log(
    ['right | seeded | named by PHP', ...matrix, `${right} of ${matrix.length} named exactly.`].join('\n'),
  );
});
