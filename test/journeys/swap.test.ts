import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { Explorer, signIn } from './explorer.ts';
import { holdBack } from './hold.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

/** What an engine cannot be without, and nothing else needs. */
const NEEDED = ENGINE === 'frame' ? /\/explorer\.js$/ : /\/chunks\/explorer-picker-[\w-]{8}\.js$/;

// The engine comes once the test has seen the first rows.
const { wrap, letGo } = holdBack(NEEDED);
const stage = useStage({ wrap, wrapBoxFiles: wrap });

async function firstRows(width = 1200, query = ''): Promise<{ page: Page; explorer: Explorer }> {
  const page = await stage.page({ width, height: 700 });
  const explorer = await signIn(page, stage, 'ada', query);
  await explorer.widget.css('.first-rows').byText('Projects').waitFor();
  return { page, explorer };
}

/** Runs in the page: each name with its place in the widget, of the first rows while there are any, else of the engine's. */
function placesOfNames(): readonly string[] {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const first = root?.querySelector('.first-rows')?.shadowRoot;
  const frame = root?.querySelector('iframe');
  const names = first
    ? first.querySelectorAll('[role=row] b')
    : (frame?.contentDocument ?? root)?.querySelectorAll(
        'tr[data-key] .be-ItemList-itemDetails > :first-child',
      );
  // In the widget: a window that is still on its way to its width moves the whole of it.
  const { left, top } = root?.host.getBoundingClientRect() ?? new DOMRect();
  const inner = (!first && frame?.getBoundingClientRect()) || { left: 0, top: 0 };
  return Array.from(names ?? [], (name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    const box = range.getBoundingClientRect();
    const place = [box.left + inner.left - left, box.top + inner.top - top, box.width];
    return `${name.textContent}: ${place.map((pixels) => pixels.toFixed(1)).join(' ')}`;
  });
}

for (const width of [1200, 800, 400]) {
  test(`${BROWSER}: the engine's names are where the first rows had them, ${String(width)} px wide`, async () => {
    const { page, explorer } = await firstRows(width);
    const before = await page.evaluate(placesOfNames);
    assert.ok(before.length > 10);
    letGo();
    await explorer.widget.css('.first-rows').waitGone();
    assert.deepEqual(await page.evaluate(placesOfNames), before);
  });
}

test(`${BROWSER}: while both lists are there the engine is in the place of the first rows, and the foot stays`, async () => {
  const { page, explorer } = await firstRows();
  await page.evaluate(noteFoot);
  letGo();
  await explorer.widget.css('.first-rows').waitGone();
  assert.equal(await page.evaluate(() => globalThis.footPlaces?.size), 1);
});

declare global {
  var footPlaces: Set<number> | undefined;
}

/** Runs in the page: notes in each frame where the widget's foot is, as long as there are first rows. */
function noteFoot(): void {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const foot = root?.querySelector('.view')?.shadowRoot?.querySelector('.footer');
  const places = new Set<number>();
  globalThis.footPlaces = places;
  const look = (): void => {
    places.add(foot?.getBoundingClientRect().top ?? NaN);
    if (root?.querySelector('.first-rows')) requestAnimationFrame(look);
  };
  look();
}

test(`${BROWSER}: focus and scrolling go on in the engine's list`, async () => {
  const { page, explorer } = await firstRows();
  await page.evaluate(() => {
    const first = document
      .querySelector('box-file-widget')
      ?.shadowRoot?.querySelector('.first-rows')?.shadowRoot;
    const rows = first?.querySelectorAll<HTMLElement>('[role=row]');
    rows?.[3]?.focus();
    first?.querySelector('.rows')?.scrollTo({ top: 70 });
  });
  letGo();
  await explorer.widget.css('.first-rows').waitGone();
  assert.deepEqual(
    await page.evaluate(() => {
      const root = document.querySelector('box-file-widget')?.shadowRoot;
      const place = root?.querySelector('iframe')?.contentDocument ?? root;
      return [
        place?.activeElement?.closest('tr')?.textContent.startsWith('Policies'),
        place?.querySelector('.bce-content')?.scrollTop,
      ];
    }),
    [true, 70],
  );
});

test(`${BROWSER}: a row that was pressed is opened once the engine is there`, async () => {
  const { explorer } = await firstRows();
  await explorer.widget.css('.first-rows').byText('Projects').click();
  letGo();
  await explorer.row('Loom cards').waitFor();
});

test(`${BROWSER}: with load="interaction" the engine is fetched when the user turns to the rows`, async () => {
  const { page, explorer } = await firstRows(1200, 'load=interaction');
  const scripts = (): number =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/chunks\/(?!life-|rolldown-)|explorer\.js/.test(name)).length;
  assert.equal(await page.evaluate(scripts), 0);
  await explorer.widget.css('.first-rows').byText('Projects').click();
  letGo();
  await explorer.row('Loom cards').waitFor();
});

test(`${BROWSER}: with load="interaction" a row pressed in its first frame is opened`, async () => {
  const { page, explorer } = await firstRows(1200, 'load=interaction');
  letGo();
  await page.evaluate(pressInFirstFrame, 'Projects');
  await explorer.row('Loom cards').waitFor();
});

/** Runs in the page: puts the widget in anew, and presses the row of that name in the frame that it comes with. */
function pressInFirstFrame(name: string): void {
  const former = document.querySelector('box-file-widget');
  const widget = former?.cloneNode() as HTMLElement;
  former?.replaceWith(widget);
  const look = (): void => {
    const first = widget.shadowRoot?.querySelector('.first-rows')?.shadowRoot;
    const rows = Array.from(first?.querySelectorAll<HTMLElement>('[role=row]') ?? []);
    if (rows.length === 0) requestAnimationFrame(look);
    else rows.find(({ textContent }) => textContent.startsWith(name))?.click();
  };
  look();
}
