import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { PATIENCE_MS, persist } from '../drive/patience.ts';
import { boxItem, boxItems } from './box-item.ts';
import { signIn, type Explorer } from './explorer.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

interface Told {
  readonly type: string;
  readonly names?: readonly string[];
  readonly folderId?: string;
}

async function explorerAt(page: Page, query = ''): Promise<Explorer> {
  const explorer = await signIn(page, stage, 'ada', `engine=${ENGINE}&${query}`);
  await explorer.widget.byText(/Projects|Policies|Travel policy/).waitFor();
  await explorer.isAtWork();
  await page.evaluate(record);
  return explorer;
}

/** Runs in the page: events by their names without `box-`. */
function record(): void {
  const told: Told[] = [];
  Object.assign(window, { told });
  type Item = { readonly name: string };
  type Some = Event & { readonly items?: readonly Item[]; readonly item?: Item; readonly folderId?: string };
  for (const type of ['select', 'navigate', 'download', 'preview', 'before-navigate', 'before-delete']) {
    document.addEventListener(`box-${type}`, (event) => {
      const { item, items = item && [item], folderId } = event as Some;
      const names = items?.map(({ name }) => name);
      told.push({ type, ...(names && { names }), ...(folderId !== undefined && { folderId }) });
    });
  }
}

async function told(page: Page, type: string): Promise<readonly Told[]> {
  const all = await page.evaluate(() => (window as { told?: Told[] }).told ?? []);
  return all.filter((one) => one.type === type);
}

async function forbid(page: Page, type: string): Promise<void> {
  await page.evaluate((name) => {
    document.addEventListener(name, (event) => {
      event.preventDefault();
    });
  }, `box-before-${type}`);
}

async function sorted(explorer: Explorer, above: string, below: string): Promise<void> {
  const isSorted = await persist(async () => {
    const [first, second] = [await explorer.row(above).box(), await explorer.row(below).box()];
    return first.y < second.y || undefined;
  }, PATIENCE_MS);
  assert.ok(isSorted, `${above} is above ${below}`);
}

test(named('what is selected for an action is told, and the page takes the selection back'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  await explorer.choose('Welcome.txt', 'Rename');
  await explorer.dialog().byRole('button', { name: 'Cancel' }).click();
  await explorer.dialog().waitGone();
  await page.waitUntil(() => (window as { told?: Told[] }).told?.some(({ type }) => type === 'select'));
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.clearSelection();
  });
  await page.waitUntil(() => (window as { told?: Told[] }).told?.at(-1)?.names?.length === 0);
  assert.deepEqual(
    (await told(page, 'select')).map(({ names }) => names),
    [['Welcome.txt'], []],
  );
});

test(named('a delete that the page forbids closes the dialog, and deletes nothing'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  await forbid(page, 'delete');
  await explorer.choose('Welcome.txt', 'Delete');
  await explorer.dialog().byRole('button', { name: 'Delete' }).click();
  await explorer.dialog().waitGone();
  await explorer.row('Welcome.txt').waitFor();
  assert.deepEqual(
    (await told(page, 'before-delete')).map(({ names }) => names),
    [['Welcome.txt']],
  );
  assert.ok((await boxItems(stage.demo, 'ada')).some(({ name }) => name === 'Welcome.txt'));
});

test(named('a download that the page forbids is none; else it is told'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  await page.evaluate(() => {
    document.addEventListener(
      'box-before-download',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
  });
  await explorer.choose('Welcome.txt', 'Download');
  await page.waitUntil(() => (window as { told?: Told[] }).told?.some(({ type }) => type === 'select'));
  await page.waitForDownload(() => explorer.choose('Budget 2025.csv', 'Download'));
  assert.deepEqual(
    (await told(page, 'download')).map(({ names }) => names),
    [['Budget 2025.csv']],
  );
});

test(named('the page opens a folder as the user would, and may forbid it to both'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  const { id } = await boxItem(stage.demo, 'ada', 'Policies');
  await page.evaluate((folderId) => {
    document.querySelector('box-file-widget')?.navigateTo(folderId);
  }, id);
  await explorer.row('Travel policy.pdf').waitFor();
  await page.waitUntil((folderId) => (window as { told?: Told[] }).told?.at(-1)?.folderId === folderId, id);
  assert.deepEqual(await told(page, 'navigate'), [{ type: 'navigate', folderId: id }]);
  await forbid(page, 'navigate');
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.navigateTo('0');
  });
  await explorer.open('All Files');
  assert.deepEqual(
    (await told(page, 'before-navigate')).map(({ folderId }) => folderId),
    [id, '0', '0'],
  );
  assert.equal(await explorer.row('Travel policy.pdf').isVisible(), true);
});

test(named('the page that opens a folder keeps the focus where it is'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  const { id } = await boxItem(stage.demo, 'ada', 'Policies');
  await page.evaluate((folderId) => {
    const place = document.createElement('div');
    place.tabIndex = 0;
    place.id = 'place';
    document.body.prepend(place);
    place.focus();
    document.querySelector('box-file-widget')?.navigateTo(folderId);
  }, id);
  await explorer.row('Travel policy.pdf').waitFor();
  await page.waitUntil((folderId) => (window as { told?: Told[] }).told?.at(-1)?.folderId === folderId, id);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'place');
});

test(named("list or grid is one widget's own, and follows the attribute"), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page, 'view=grid');
  await explorer.widget.css('.be-ItemGrid').waitFor();
  await explorer.widget.byRole('button', { name: /list view/i }).click();
  await explorer.widget.css('.be-ItemGrid').waitGone();
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.setAttribute('view', 'list');
    document.querySelector('box-file-widget')?.setAttribute('view', 'grid');
  });
  await page.reload();
  await explorer.widget.css('.be-ItemGrid').waitFor();
  assert.ok(!(await page.evaluate(() => Object.keys(localStorage).join())).includes('defaultViewMode'));
});

test(named('the order follows the attribute'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page, 'sort=name%20desc');
  await sorted(explorer, 'Projects', 'Policies');
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.setAttribute('sort', 'name asc');
  });
  await sorted(explorer, 'Policies', 'Projects');
});

test(named('another mode begins where the last one was'), async () => {
  const page = await stage.page();
  const explorer = await explorerAt(page);
  await explorer.open('Policies');
  await explorer.row('Travel policy.pdf').waitFor();
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.setAttribute('mode', 'picker');
  });
  await explorer.widget.byRole('button', { name: 'Choose' }).waitFor();
  await explorer.widget.byText('Travel policy.pdf').waitFor();
  await explorer.widget.byText('Remote work.docx').waitFor();
});
