import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ensureWidget, LOADER_FOLDER } from '../../../demo/start/ensure-widget.ts';
import { boxItem } from '../box-item.ts';
import { signIn } from '../explorer.ts';
import { BROWSER, useStage } from '../stage.ts';
import { Policies } from './policy.ts';

const policies = new Policies();
const stage = useStage({ wrap: policies.wrap, widget: LOADER_FOLDER });
let folder: string;

before(async () => {
  await ensureWidget(() => undefined, LOADER_FOLDER);
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
});

after(() => rm(folder, { recursive: true }));

/** Upstream does without its one font, which is on Box's own host, and without react-aria's inline styles. */
const isKnown = (violation: string): boolean =>
  violation.startsWith('font-src https://cdn01.boxcdn.net') || violation === 'style-src-elem inline';

test(`${BROWSER}: with the loader alone and Box's files from their own host, ada browses, uploads and downloads`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
  assert.deepEqual(
    scripts.filter((path) => !path.startsWith('/test/')),
    ['/box-file-widget/box-file-widget.js'],
  );
  const { boxFiles, url } = stage.demo;
  assert.notEqual(boxFiles.origin, url);

  await explorer.open('Projects');
  await explorer.row('Loom cards').waitFor();
  const path = join(folder, 'By the frame.txt');
  await writeFile(path, 'by the frame');
  await explorer.uploadByDialog([path]);
  await explorer.row('By the frame.txt').waitFor();

  const { bytes } = await page.waitForDownload(() => explorer.choose('By the frame.txt', 'Download'));
  assert.equal(String(bytes), 'by the frame');
  const { id } = await boxItem(stage.demo, 'ada', 'Projects');
  const kept = await boxItem(stage.demo, 'ada', 'By the frame.txt', id);
  assert.equal(kept.sha1, createHash('sha1').update('by the frame').digest('hex'));
  assert.deepEqual(
    policies.violations.filter((one) => !isKnown(one)),
    [],
  );
});
