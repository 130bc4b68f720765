import assert from 'node:assert/strict';
import { PATIENCE_MS, persist } from '../drive/patience.ts';
import { ACTIVITIES, openAndBack, uploadOf, type Activity, type OfflineScene } from './offline-scene.ts';

const OFFLINE_S = 120;
/** Within how many seconds a widget has to say that what it shows may be old. */
const DETECTED_WITHIN_S = 5;
const LATEST_MOMENT_MS = 1500;
const SAYS_SO = /You're offline|Upload paused/;

/** What becomes of the request that is under way when the network goes. */
const FATES = {
  answered: {},
  late: { delay_ms: 400 },
  cut: { delay_ms: 200, drop: true },
  lost: { delay_ms: 200, drop: true, after: true },
} as const;
const FATE_NAMES = Object.keys(FATES) as [keyof typeof FATES, ...(keyof typeof FATES)[]];

/**
 * Takes the network away for two minutes at a random moment, while somebody else changes the folder; then nothing may be
 * lost, old, or stuck.
 *
 * @returns what the round was, for people
 */
export async function offlineRound(scene: OfflineScene, round: number): Promise<string> {
  const { page, explorer, folder, random } = scene;
  const activity = random.pick(ACTIVITIES);
  const fate = random.pick(FATE_NAMES);
  const moment = random.below(LATEST_MOMENT_MS);
  const told = `${activity.name}, offline after ${moment} ms, request ${fate}`;
  if (fate !== 'answered') folder.box.control.addFault({ ...activity.calls, ...FATES[fate], times: 1 });

  const done = settled(activity.run(scene, round));
  await at(moment);
  await page.offline(true);
  await page.clock.tick(DETECTED_WITHIN_S * 1000);
  await explorer.widget.byText(SAYS_SO).waitFor();
  await changeInBox(scene, round);
  for (let second = DETECTED_WITHIN_S; second < OFFLINE_S; second += 1) await page.clock.tick(1000);
  assert.ok(await explorer.widget.byText(SAYS_SO).isVisible(), 'it says to the end that it is offline');
  await page.offline(false);

  const failure = await done;
  if (failure) throw failure;
  await explorer.widget.byText(SAYS_SO).waitGone();
  await assertSameList(scene);
  await openAndBack(scene);
  await assertUploaded(scene, activity, round);
  return told;
}

async function settled(work: Promise<void>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

/** It is the moment itself that is at random: there is nothing to wait for. */
function at(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Takes away what the last rounds have left, and puts in something new. */
async function changeInBox({ folder }: OfflineScene, round: number): Promise<void> {
  for (const entry of await folder.entries()) {
    const isOfNow = entry.name.startsWith(`Round ${round}.`);
    if (/^(Round|While away) /.test(entry.name) && !isOfNow) await folder.remove(entry);
  }
  await folder.addFolder(`While away ${round}`);
}

/** Until the rows are those that Box has, neither more nor fewer. */
async function assertSameList({ explorer, folder }: OfflineScene): Promise<void> {
  const names = (await folder.entries()).map(({ name }) => name);
  let rows: readonly string[] = [];
  const isSame = await persist(async () => {
    const [, ...items] = await explorer.widget.byRole('row').texts();
    rows = items;
    const haveAll = names.every((name) => rows.some((row) => row.startsWith(`${name} `)));
    return (haveAll && rows.length === names.length) || undefined;
  }, PATIENCE_MS);
  assert.ok(isSame, `the list is ${JSON.stringify(rows)}, and Box has ${JSON.stringify(names)}`);
}

async function assertUploaded({ folder }: OfflineScene, activity: Activity, round: number): Promise<void> {
  const { name, sha1 } = uploadOf(round);
  const found = (await folder.entries()).filter((entry) => entry.name.startsWith(`Round ${round}`));
  const expected = activity.name === 'upload' ? [{ name, sha1 }] : [];
  assert.deepEqual(
    found.map((entry) => ({ name: entry.name, sha1: entry.sha1 })),
    expected,
  );
}
