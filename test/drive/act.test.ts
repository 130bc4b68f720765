import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import type { Page } from './index.ts';
import { inEachBrowser } from './stage/browsers.ts';

inEachBrowser((stage) => {
  let page: Page | undefined;
  const log = async () => (await at().css('#events').text()).trim();
  const at = (): Page => {
    assert.ok(page);
    return page;
  };
  beforeEach(async () => {
    if (page) await page.goto(stage.url);
    else page = await stage.open();
  });

  test('a click is real', async () => {
    await at().byRole('button', { name: 'Count' }).click();
    assert.equal(await at().css('#count').text(), '1');
  });

  test('a click waits until the element is enabled', async () => {
    await at().byRole('button', { name: 'Enable' }).click();
    await at().byRole('button', { name: 'Later' }).click();
    await at().byRole('button', { name: 'Done' }).waitFor();
  });

  test('a click waits until nothing covers the element', async () => {
    await at().byRole('button', { name: 'Cover' }).click();
    await at().byRole('button', { name: 'Count' }).click();
    assert.equal(await at().css('#count').text(), '1');
    await at().css('#curtain').waitGone();
  });

  test('a click waits until the element holds still', async () => {
    await at().byRole('button', { name: 'Move' }).click();
    await at().byRole('button', { name: 'Goal' }).click();
    assert.equal(await at().evaluate(() => document.title), 'Goal');
  });

  test('a click scrolls the element into view', async () => {
    await at().css('#bottom').click();
    assert.ok((await at().evaluate(() => scrollY)) > 1000);
    assert.equal((await at().activeElement())?.name, 'Bottom');
    await at().byRole('button', { name: 'Count' }).click();
    assert.equal(await at().css('#count').text(), '1');
  });

  test('a click on what moves away under the pointer meets nothing else', async () => {
    await at().byRole('button', { name: 'Shy' }).click();
    assert.equal(await at().evaluate(() => document.title), 'Stage Shy');
  });

  test('a click that moves what it meets, with events of the page’s own, is made once', async () => {
    await at().evaluate(() => {
      globalThis.addEventListener('mousedown', () => (document.title += ' Press'));
    });
    await at().byRole('button', { name: 'Echo' }).click();
    assert.equal((await at().evaluate(() => document.title)).split('Press').length, 2);
  });

  test('a click on a link leads on, and what comes after waits for the new page', async () => {
    await at().byRole('link', { name: 'Second page' }).click();
    await at().waitUntil(() => location.search === '?second');
    assert.equal(await at().url(), `${stage.url}/?second`);
  });

  test('pointing, the other button and two clicks are real', async () => {
    const menu = at().byRole('button', { name: 'Menu of it' });
    await menu.hover();
    await menu.rightClick();
    await menu.doubleClick();
    assert.match(await log(), /^hovered .*context menu .*double/);
  });

  test('typing adds to a field, filling replaces what is in it', async () => {
    const field = at().byRole('textbox', { name: 'Field' });
    await field.press('End');
    await field.type('er é😀');
    assert.equal(await field.value(), 'older é😀');
    await field.fill('New, "it" is');
    assert.equal(await field.value(), 'New, "it" is');
    await field.fill('');
    assert.equal(await field.value(), '');
    await field.press('Enter');
    assert.match(await log(), /enter true$/);
  });

  test('keys move the focus and work in chords', async () => {
    const field = at().byRole('textbox', { name: 'Field' });
    await field.focus();
    await at().keyboard.press('Control+A');
    await at().keyboard.type('x');
    assert.equal(await field.value(), 'x');
    await at().keyboard.press('Tab');
    assert.deepEqual(await at().activeElement(), { tag: 'button', role: 'button', name: 'Menu of it' });
    await at().keyboard.press('Shift+Tab');
    assert.deepEqual(await at().activeElement(), { tag: 'input', role: 'textbox', name: 'Field' });
  });

  test('the mouse points, clicks and turns its wheel', async () => {
    const { x, y, width, height } = await at().byRole('button', { name: 'Count' }).box();
    await at().mouse.click(x + width / 2, y + height / 2);
    assert.equal(await at().css('#count').text(), '1');
    await at().mouse.move(600, 400);
    await at().mouse.wheel(0, 300);
    await at().waitUntil(() => scrollY >= 300);
  });

  test('files are chosen in hidden inputs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drive-files-'));
    const paths = ['a.txt', 'b ö.txt'].map((name) => join(folder, name));
    await Promise.all(paths.map((path, nth) => writeFile(path, `content ${nth}`)));
    await at().css('#one').setFiles(paths.slice(0, 1));
    await at().byText('chosen a.txt content 0').waitFor();
    await at().css('#many').setFiles(paths);
    await at().byText('chosen b ö.txt content 1').waitFor();
    await rm(folder, { recursive: true });
  });

  test('files are dropped with their bytes, names and types', async () => {
    const files = [
      { name: 'big.bin', type: 'application/octet-stream', bytes: new Uint8Array(1_000_000) },
      { name: 'ü.txt', type: 'text/plain', bytes: Buffer.from('ü') },
    ];
    await at().css('#zone').dropFiles(files);
    await at().byText('dropped ü.txt text/plain 2').waitFor();
    assert.equal(await log(), 'dropped big.bin application/octet-stream 1000000 dropped ü.txt text/plain 2');
  });
});
