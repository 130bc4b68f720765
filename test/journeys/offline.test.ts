import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BoxFolder } from '../soak/box-folder.ts';
import { offlineRound } from '../soak/offline-rounds.ts';
import { START_FOLDER } from '../soak/offline-scene.ts';
import { Random } from '../soak/random.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
const ROUNDS = 5;
const SEED = 20;

// `npm run soak:offline` has more rounds, and other seeds.
test(
  `${BROWSER}: two minutes offline at random moments leave nothing stuck, lost, or old`,
  { skip: BROWSER !== 'chromium' && 'Chromium alone lets its driver take the network away' },
  async (t) => {
    const disk = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
    t.after(() => rm(disk, { recursive: true }));
    const folder = await BoxFolder.find(stage.demo, START_FOLDER);
    const page = await stage.page();
    await page.clock.install();
    const explorer = await signIn(page, stage, 'ada', `folder-id=${folder.id}`);
    await explorer.row('Loom cards').waitFor();
    const scene = { page, explorer, folder, disk, random: new Random(SEED) };
    for (let round = 1; round <= ROUNDS; round += 1) t.diagnostic(await offlineRound(scene, round));
  },
);
