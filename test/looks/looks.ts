/**
 * `npm run looks`: that the small build looks as an untouched one does, in each view that users meet: no pixel and no
 * computed style of an element differs in Chromium. `BEFORE` names another folder than `dist-untouched`, `VIEWS` some views.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from '../drive/index.ts';
import { persist } from '../drive/patience.ts';
import { useFileStage } from '../journeys/file-page.ts';
import { PreviewLibrary } from '../journeys/preview-library.ts';
import { differencesOf, looksOf, type Look } from './computed.ts';
import { VIEWS } from './views.ts';

const KEPT = '.cache/test/looks';
/** Both go on settling for a moment. */
const SETTLE_MS = 8000;

const before = useFileStage(new PreviewLibrary(), { widget: process.env['BEFORE'] ?? 'dist-untouched' });
const after = useFileStage(new PreviewLibrary());
const asked = process.env['VIEWS']?.split(',');

for (const [name, view] of Object.entries(VIEWS).filter(([one]) => asked?.includes(one) ?? true)) {
  test(`${name} looks as before`, async (context) => {
    const pages = [await before.page(), await after.page()] as const;
    await view(pages[0], before);
    await view(pages[1], after);
    let seen = await Promise.all(pages.map(see));
    const agreed = await persist(async () => {
      seen = await Promise.all(pages.map(see));
      return (differingPixels(seen) === 0 && differences(seen).length === 0) || undefined;
    }, SETTLE_MS);
    if (!agreed) await keep(name, seen);
    assert.deepEqual(differences(seen), [], 'computed styles that differ');
    assert.equal(differingPixels(seen), 0, 'pixels that differ');
    context.diagnostic(`${String(seen[0]?.looks.length)} boxes`);
  });
}

interface Seen {
  readonly looks: readonly Look[];
  readonly picture: PNG;
}

async function see(page: Page): Promise<Seen> {
  await page.evaluate(hideAddresses);
  return { looks: await looksOf(page), picture: PNG.sync.read(await page.screenshot()) };
}

/** Runs in the page: its snippet has the ports of its servers. */
function hideAddresses(): void {
  document.querySelector('code')?.style.setProperty('visibility', 'hidden');
}

function differences([one, other]: readonly Seen[]): readonly string[] {
  return differencesOf(one?.looks ?? [], other?.looks ?? []);
}

function differingPixels([one, other]: readonly Seen[]): number {
  if (!one || !other) return 0;
  const { width, height, data } = one.picture;
  return pixelmatch(data, other.picture.data, undefined, width, height, { threshold: 0, includeAA: true });
}

async function keep(name: string, seen: readonly Seen[]): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  for (const [nth, { picture }] of seen.entries())
    await writeFile(`${KEPT}/${name.replaceAll(' ', '-')}-${String(nth)}.png`, PNG.sync.write(picture));
}
