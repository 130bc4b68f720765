import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { signIn } from './explorer.ts';
import { withTestPages } from './pages/routes.ts';
import { BROWSER, useStage } from './stage.ts';

/** Token requests and the widget's chunks wait for it. */
let gate: Promise<void> = Promise.resolve();
let waiting = 0;

const stage = useStage({
  wrap: (intranet) => {
    const pages = withTestPages(intranet);
    return async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/box/token' || pathname.includes('/chunks/')) {
        waiting += 1;
        await gate;
        waiting -= 1;
      }
      return pages(request);
    };
  },
});

interface Watched {
  widget?: WeakRef<Element>;
  late?: string[];
}

/** Puts a fresh widget in the place of the page's, and listens to it without holding it. */
function putWidget(): void {
  const page = globalThis as Watched;
  const old = document.querySelector('box-file-widget');
  const widget = old?.cloneNode();
  if (!old || !(widget instanceof Element)) return;
  page.widget = new WeakRef(widget);
  old.replaceWith(widget);
}

/** From here on each event is too late. */
function takeOut(): void {
  const page = globalThis as Watched;
  const late: string[] = (page.late = []);
  const widget = page.widget?.deref();
  for (const type of ['box-ready', 'box-error', 'box-navigate', 'box-token-change', 'box-session-end'])
    widget?.addEventListener(type, () => late.push(type));
  widget?.remove();
}

/** What was under way in the browser ends in its own time, and lets go of the widget then. */
async function eventuallyGone(page: Page): Promise<boolean> {
  const giveUpAt = performance.now() + 15_000;
  while (performance.now() < giveUpAt) {
    await page.collectGarbage();
    if (await page.evaluate(() => (globalThis as Watched).widget?.deref() === undefined)) return true;
  }
  return false;
}

async function assertNothingIsLeft(page: Page): Promise<void> {
  assert.deepEqual(await page.evaluate(() => (globalThis as Watched).late), []);
  // Chromium alone collects garbage when it is told to.
  if (BROWSER === 'chromium') assert.ok(await eventuallyGone(page), 'the widget is kept alive');
}

async function atWork(): Promise<Page> {
  gate = Promise.resolve();
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  return page;
}

/** Closes the gate. @returns what opens it. */
function close(): () => void {
  let open = (): void => undefined;
  gate = new Promise((resolve) => (open = resolve));
  return open;
}

async function someoneWaits(): Promise<void> {
  while (waiting === 0) await new Promise((resolve) => setImmediate(resolve));
}

test(`${BROWSER}: taken out during a token request, a widget says nothing and is gone`, async () => {
  const page = await atWork();
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.setAttribute('folder-id', '1');
  });
  const open = close();
  await page.evaluate(putWidget);
  await someoneWaits();
  await page.evaluate(takeOut);
  open();
  await assertNothingIsLeft(page);
});

test(`${BROWSER}: taken out while its engine mounts, a widget says nothing and is gone`, async () => {
  gate = Promise.resolve();
  const page = await stage.page();
  await signIn(page, stage, 'ada');
  await page.evaluate(putWidget);
  await page.waitUntil(() => {
    const { widget } = globalThis as Watched;
    return widget?.deref()?.shadowRoot?.querySelector('.box-app, iframe') != null;
  });
  await page.evaluate(takeOut);
  await assertNothingIsLeft(page);
});

test(`${BROWSER}: taken out during an upload, a widget says nothing and is gone`, async () => {
  gate = Promise.resolve();
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await page.evaluate(() => {
    const widget = document.querySelector('box-file-widget');
    if (widget) (globalThis as Watched).widget = new WeakRef(widget);
  });
  stage.demo.box.local?.control.addFault({ method: 'POST', path: '*/files/content', delay_ms: 5000 });
  await explorer.add('Upload');
  await explorer
    .dialog()
    .css('input[type=file]')
    .nth(0)
    .setFiles([import.meta.filename]);
  await explorer.dialog().byRole('button', { name: 'Upload', exact: true }).nth(-1).click();
  await explorer.dialog().css('.bcu-item-row .bcu-progress-container').waitFor();
  await page.evaluate(takeOut);
  await assertNothingIsLeft(page);
});
