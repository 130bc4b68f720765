/**
 * `npm run soak:offline [rounds] [seed]`: the network goes for two minutes at random moments of browsing, searching,
 * refreshing and uploading. Prints each round, and fails where something is stuck, lost, or old.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../demo/start/demo.ts';
import { ensureWidget } from '../../demo/start/ensure-widget.ts';
import { openBrowser } from '../drive/index.ts';
import { signIn } from '../journeys/explorer.ts';
import { withTestPages } from '../journeys/pages/routes.ts';
import { BoxFolder } from './box-folder.ts';
import { offlineRound } from './offline-rounds.ts';
import { START_FOLDER } from './offline-scene.ts';
import { Random } from './random.ts';

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

await ensureWidget(console.log);
const demo = await startDemo(
  { port: 0, localBoxPort: 0, boxConfig: undefined },
  { wrap: withTestPages, log: () => undefined },
);
const browser = await openBrowser('chromium');
const disk = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
try {
  console.log(`${rounds} rounds, seed ${seed}`);
  const folder = await BoxFolder.find(demo, START_FOLDER);
  const page = await browser.newPage({ width: 1200, height: 900 });
  await page.clock.install();
  const explorer = await signIn(page, { demo }, 'ada', `folder-id=${folder.id}`);
  await explorer.row('Loom cards').waitFor();
  const scene = { page, explorer, folder, disk, random: new Random(seed) };
  for (let round = 1; round <= rounds; round += 1)
    console.log(`round ${round}: ${await offlineRound(scene, round)}`);
  assert.deepEqual(await page.errors(), [], 'uncaught errors and console errors');
  assert.deepEqual(await page.violations(), [], 'violations of the policy');
  console.log('ok: never stuck, no upload lost or doubled, no old list shown as fresh');
} finally {
  await browser.close();
  await demo.close();
  await rm(disk, { recursive: true });
}
