import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { boxItem } from './box-item.ts';
import { Explorer, pressUntil, signIn } from './explorer.ts';
import { isReal } from './light/table.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();
const CYCLES = 3;

async function openTwo(page: Page): Promise<readonly [Explorer, Explorer]> {
  const first = await signIn(page, stage, 'ada');
  await first.row('Projects').waitFor();
  await page.evaluate(() => {
    const widget = document.querySelector('box-file-widget');
    if (widget) widget.style.blockSize = '400px';
    widget?.after(widget.cloneNode());
  });
  const second = new Explorer(page, 1);
  await second.row('Projects').waitFor();
  return [first, second];
}

test(`${BROWSER}: menus and dialogs open in their own widget, and a press in one closes the other's menu`, async () => {
  const page = await stage.page({ width: 1200, height: 1300 });
  const [first, second] = await openTwo(page);
  await second.widget.byRole('button', { name: 'Add' }).click();
  await second.widget.byRole('menuitem', { name: 'New Folder' }).waitFor();
  assert.equal(await first.widget.byRole('menuitem', { name: 'New Folder' }).count(), 0);
  await first.widget.byText('Updated').click();
  await second.widget.byRole('menuitem', { name: 'New Folder' }).waitGone();

  await second.add('New Folder');
  await second.dialog().byRole('textbox').waitFor();
  assert.equal(await first.dialog().count(), 0);
  await page.waitUntil(secondHasFocus);
  await page.keyboard.press('Escape');
  await second.dialog().waitGone();
  await page.waitUntil(secondHasFocus);
});

/** Runs in the page. */
function secondHasFocus(): boolean {
  return document.querySelectorAll('box-file-widget')[1] === document.activeElement;
}

test(`${BROWSER}: a drop in one widget uploads from that widget alone`, async () => {
  const page = await stage.page({ width: 1200, height: 1300 });
  const [first, second] = await openTwo(page);
  await second.add('Upload');
  const file = { name: 'In the second.txt', type: 'text/plain', bytes: Buffer.from('second') };
  await second.dropTarget().dropFiles([file]);
  assert.equal(await first.dialog().count(), 0);
  await second.finishUpload();
  await boxItem(stage.demo, 'ada', 'In the second.txt');
});

test(`${BROWSER}: removed, put back and given another folder, a widget shows that folder`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  const { id } = await boxItem(stage.demo, 'ada', 'Policies');
  await page.evaluate((folderId) => {
    const widget = document.querySelector('box-file-widget');
    const home = widget?.parentElement;
    widget?.remove();
    if (widget) home?.append(widget);
    widget?.setAttribute('folder-id', folderId);
  }, id);
  await explorer.row('Travel policy.pdf').waitFor();
  assert.equal(await explorer.row('Projects').count(), 0);
});

test(`${BROWSER}: widgets that come and go leave no listeners behind`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await page.evaluate(countListeners);
  const counts: number[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    await page.evaluate(replaceWidget);
    await explorer.row('Projects').waitFor();
    await explorer.widget.byRole('button', { name: 'Add' }).click();
    await explorer.widget.byRole('menuitem', { name: 'New Folder' }).waitFor();
    await pressUntil(
      () => page.keyboard.press('Escape'),
      () => explorer.widget.byRole('menuitem', { name: 'New Folder' }).waitGone({ timeoutMs: 5000 }),
    );
    // Its listeners come with it.
    if (ENGINE === 'shadow') await page.waitUntil(isReal);
    counts.push(await page.evaluate(() => (globalThis as { listeners?: number }).listeners ?? -1));
  }
  assert.equal(counts.at(-1), counts[0], `listeners after each cycle: ${counts.join(', ')}`);
});

/** Runs in the page: counts the listeners that hang on what outlives a widget. */
function countListeners(): void {
  const page = globalThis as { listeners?: number };
  page.listeners = 0;
  const lasting = new Set<EventTarget | undefined>([
    window,
    document,
    document.body,
    document.documentElement,
  ]);
  const known = new WeakMap<EventTarget, WeakMap<object, Set<string>>>();
  type Args = Parameters<EventTarget['addEventListener']>;
  const original = { ...Object.getOwnPropertyDescriptors(EventTarget.prototype) };
  const call = (name: 'addEventListener' | 'removeEventListener', target: EventTarget, args: Args): void => {
    Reflect.apply(original[name].value as (...args: Args) => void, target, args);
  };
  const key = (type: string, options: Args[2]): string =>
    `${type} ${String(options === true || (typeof options === 'object' && options.capture === true))}`;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args: Args) {
    const [type, listener, options] = args;
    const target = this ?? window;
    if (lasting.has(target) && listener && !(typeof options === 'object' && options.once === true)) {
      const listeners = known.get(target) ?? new WeakMap<object, Set<string>>();
      known.set(target, listeners);
      const keys = listeners.get(listener) ?? new Set();
      listeners.set(listener, keys);
      if (!keys.has(key(type, options))) page.listeners = (page.listeners ?? 0) + 1;
      keys.add(key(type, options));
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => {
        if (keys.delete(key(type, options))) page.listeners = (page.listeners ?? 0) - 1;
      });
    }
    call('addEventListener', target, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args: Args) {
    const [type, listener, options] = args;
    const target = this ?? window;
    if (
      lasting.has(target) &&
      listener &&
      known.get(target)?.get(listener)?.delete(key(type, options)) === true
    ) {
      page.listeners = (page.listeners ?? 0) - 1;
    }
    call('removeEventListener', target, args);
  };
}

/** Runs in the page. */
function replaceWidget(): void {
  const widget = document.querySelector('box-file-widget');
  const copy = widget?.cloneNode();
  if (widget && copy) widget.replaceWith(copy);
}
