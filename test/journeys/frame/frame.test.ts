import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureWidget, LOADER_FOLDER } from '../../../demo/start/ensure-widget.ts';
import type { Page } from '../../drive/index.ts';
import { boxItem } from '../box-item.ts';
import { Explorer, pressUntil, signIn } from '../explorer.ts';
import { BROWSER, useStage } from '../stage.ts';

await ensureWidget(() => undefined, LOADER_FOLDER);
const stage = useStage({ widget: LOADER_FOLDER });

async function listed(page: Page, query = ''): Promise<Explorer> {
  const explorer = await signIn(page, stage, 'ada', query);
  await explorer.row('Projects').waitFor();
  return explorer;
}

/** Runs in the page. */
function describeFrame(): object {
  const frame = document.querySelector('box-file-widget')?.shadowRoot?.querySelector('iframe');
  return {
    isSamePage: frame?.contentWindow?.location.href === location.href,
    isSecure: frame?.contentWindow?.isSecureContext === isSecureContext,
    mode: frame?.contentDocument?.compatMode,
    language: frame?.contentDocument?.documentElement.lang,
  };
}

/** Runs in the page. */
function accentInFrame(): string | undefined {
  const frame = document.querySelector('box-file-widget')?.shadowRoot?.querySelector('iframe');
  return frame?.contentDocument?.documentElement.style.getPropertyValue('--box-file-widget-accent-color');
}

/** Runs in the page: what a browser sends for a finger before it knows whether it becomes a click. */
function touchHeading(): void {
  const options = { bubbles: true, composed: true, pointerType: 'touch', isPrimary: true };
  const target = document.querySelector('h1');
  target?.dispatchEvent(new PointerEvent('pointerdown', options));
  target?.dispatchEvent(new PointerEvent('pointerup', options));
  target?.click();
}

test(`${BROWSER}: the frame has a name, the page's address, its security and its origin`, async () => {
  const page = await stage.page();
  await listed(page);
  assert.equal(await page.css('box-file-widget').css('iframe').attribute('title'), 'Box files');
  assert.deepEqual(await page.evaluate(describeFrame), {
    isSamePage: true,
    isSecure: true,
    mode: 'CSS1Compat',
    language: 'en-US',
  });
});

test(`${BROWSER}: a menu closes by a press in the page, by mouse or finger`, async () => {
  const page = await stage.page();
  const explorer = await listed(page);
  const item = explorer.widget.byRole('menuitem', { name: 'New Folder' });
  await explorer.widget.byRole('button', { name: 'Add' }).click();
  await item.waitFor();
  // The menu listens for presses outside only some time after it is there.
  await pressUntil(
    () => page.css('h1').click(),
    () => item.waitGone({ timeoutMs: 2000 }),
  );

  await explorer.widget.byRole('button', { name: 'Add' }).click();
  await item.waitFor();
  await pressUntil(
    () => page.evaluate(touchHeading),
    () => item.waitGone({ timeoutMs: 2000 }),
  );
});

test(`${BROWSER}: the page hears of presses in the frame, once each`, async () => {
  const page = await stage.page();
  const explorer = await listed(page);
  await page.evaluate(() => {
    const heard: string[] = ((globalThis as { heard?: string[] }).heard = []);
    for (const type of ['pointerdown', 'click']) {
      document.addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).localName}`));
    }
  });
  await explorer.widget.byText('Updated').click();
  await page.waitUntil(() => (globalThis as { heard?: string[] }).heard?.length === 2);
  assert.deepEqual(await page.evaluate(() => (globalThis as { heard?: string[] }).heard), [
    'pointerdown box-file-widget',
    'click box-file-widget',
  ]);
});

test(`${BROWSER}: the page's colours reach into the frame, at once and when they change`, async () => {
  const page = await stage.page();
  await listed(page);
  assert.equal(await page.evaluate(accentInFrame), '');
  await page.evaluate(() => {
    document.body.style.setProperty('--box-file-widget-accent-color', 'tomato');
  });
  await page.waitUntil(accentInFrame);
  assert.equal(await page.evaluate(accentInFrame), 'tomato');
});

test(`${BROWSER}: another folder at run time is shown in the same frame, and there is no other`, async () => {
  const page = await stage.page();
  const explorer = await listed(page);
  const { id } = await boxItem(stage.demo, 'ada', 'Projects');
  await page.evaluate((folderId) => {
    document.querySelector('box-file-widget')?.setAttribute('folder-id', folderId);
  }, id);
  await explorer.row('Loom cards').waitFor();
  assert.equal(await page.css('box-file-widget').css('iframe').count(), 1);
});

test(`${BROWSER}: taken out and put back, a widget shows the folder that was open`, async () => {
  const page = await stage.page();
  const explorer = await listed(page);
  await explorer.open('Projects');
  await explorer.row('Loom cards').waitFor();
  await page.evaluate(() => {
    const widget = document.querySelector('box-file-widget');
    if (widget) document.querySelector('main')?.prepend(widget);
  });
  await explorer.row('Loom cards').waitFor();
  assert.equal(await page.css('box-file-widget').css('iframe').count(), 1);
});
