import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { boxItem } from './box-item.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();

for (const name of ['Welcome.txt', 'Site survey 2025.zip']) {
  test(`${BROWSER}: ${name} is downloaded byte for byte`, async () => {
    const page = await stage.page();
    const explorer = await signIn(page, stage, 'ada');
    await explorer.row(name).waitFor();
    const { bytes } = await page.waitForDownload(() => explorer.choose(name, 'Download'));
    const kept = await boxItem(stage.demo, 'ada', name);
    assert.equal(bytes.length, kept.size);
    assert.equal(createHash('sha1').update(bytes).digest('hex'), kept.sha1);
  });
}
