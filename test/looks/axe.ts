/** `npm run looks`: that axe finds nothing in the small build that it does not find in an untouched one, in each view. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { findingsOf } from '../journeys/axe.ts';
import { useFileStage } from '../journeys/file-page.ts';
import { PreviewLibrary } from '../journeys/preview-library.ts';
import { VIEWS } from './views.ts';

const before = useFileStage(new PreviewLibrary(), { widget: process.env['BEFORE'] ?? 'dist-untouched' });
const after = useFileStage(new PreviewLibrary());
const asked = process.env['VIEWS']?.split(',');

for (const [name, view] of Object.entries(VIEWS).filter(([one]) => asked?.includes(one) ?? true)) {
  test(`axe finds nothing new in ${name}`, async (context) => {
    const [untouched, small] = [await before.page(), await after.page()];
    await view(untouched, before);
    await view(small, after);
    const known = await rulesBroken(untouched);
    const found = await rulesBroken(small);
    assert.deepEqual(
      found.filter((rule) => !known.includes(rule)),
      [],
    );
    context.diagnostic(`untouched: ${known.join(' ') || 'nothing'}; small: ${found.join(' ') || 'nothing'}`);
  });
}

async function rulesBroken(page: Page): Promise<readonly string[]> {
  const { ours, upstream } = await findingsOf(page);
  return [...ours, ...upstream];
}
