import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { LocalBox, LoggedRequest } from '../../src/local-box/index.ts';
import { makeIdentity } from '../tls/certificate.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

// Box UI Elements send files above 100 MB in parts, and on https pages alone.
const stage = useStage({ tls: await makeIdentity() });
const SIZE = 101 * 1024 ** 2;
/** The token dies when so many parts have arrived. */
const DEATHS = [2, 7];

async function bigFile(t: TestContext): Promise<{ readonly path: string; readonly sha1: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  t.after(() => rm(folder, { recursive: true }));
  const bytes = Buffer.alloc(SIZE, randomBytes(1024 ** 2));
  const path = join(folder, 'Survey.bin');
  await writeFile(path, bytes);
  return { path, sha1: createHash('sha1').update(bytes).digest('hex') };
}

function partsOf({ control }: LocalBox): readonly LoggedRequest[] {
  return control
    .requests()
    .filter(({ method, path }) => method === 'PUT' && path.includes('/upload_sessions/'));
}

const withStatus = (requests: readonly LoggedRequest[], wanted: number): number =>
  requests.filter(({ status }) => status === wanted).length;

/** Looks after each answer of the Box's, however fast they come. */
async function killTokens(box: LocalBox): Promise<void> {
  for (const arrived of DEATHS) {
    while (withStatus(partsOf(box), 200) < arrived) await new Promise((resolve) => setImmediate(resolve));
    box.control.revokeTokens();
  }
}

async function uploaded(box: LocalBox): Promise<{ readonly size: number; readonly sha1: string }> {
  const token = box.issueToken({ login: 'ada@intranet.example' });
  const url = `${stage.demo.box.apiUrl}/2.0/folders/0/items?limit=1000&fields=name,size,sha1`;
  const response = await box.fetch(new Request(url, { headers: { Authorization: `Bearer ${token}` } }));
  const { entries } = (await response.json()) as {
    entries: { readonly name: string; readonly size: number; readonly sha1: string }[];
  };
  const found = entries.filter(({ name }) => name === 'Survey.bin');
  assert.equal(found.length, 1, 'one file, under its own name');
  return found[0] ?? assert.fail();
}

test(`${BROWSER}: 101 MB arrive whole although the token dies twice, with no part sent again in vain`, async (t) => {
  const box = stage.demo.box.local ?? assert.fail('there is a local Box');
  const { path, sha1 } = await bigFile(t);
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await Promise.all([killTokens(box), explorer.uploadByDialog([path])]);
  await explorer.row('Survey.bin').waitFor();

  const file = await uploaded(box);
  assert.equal(file.size, SIZE);
  assert.equal(file.sha1, sha1);
  const parts = partsOf(box);
  const refused = withStatus(parts, 401);
  const sentAgain = parts.length - withStatus(parts, 200);
  t.diagnostic(`${withStatus(parts, 200)} parts, ${refused} refused, ${sentAgain} sent again`);
  assert.ok(refused >= DEATHS.length, 'the token has died while parts were sent');
  assert.ok(sentAgain <= refused);
});
