import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import type { Page } from './index.ts';
import { inEachBrowser } from './stage/browsers.ts';

/** Runs in the page: a frame of its own in a shadow root, away from the page's corner. */
function addFrame(): void {
  const host = document.createElement('div');
  host.id = 'host';
  host.style.padding = '70px 0 0 90px';
  const frame = document.createElement('iframe');
  document.body.prepend(host);
  host.attachShadow({ mode: 'open' }).append(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('The frame has no document.');
  inner.open();
  inner.close();
  const make = (tag: string, text: string): HTMLElement => {
    const element = inner.createElement(tag);
    element.textContent = text;
    inner.body.append(element);
    return element;
  };
  const button = make('button', 'Press');
  const said = make('output', '');
  const field = make('input', '');
  const files = make('input', '');
  field.setAttribute('aria-label', 'Name');
  files.setAttribute('type', 'file');
  button.addEventListener('click', ({ isTrusted }) => (said.textContent = `pressed ${String(isTrusted)}`));
  files.addEventListener('change', ({ target }) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    said.textContent = `chosen ${file?.name ?? ''}`;
  });
}

inEachBrowser((stage) => {
  let page: Page | undefined;
  const at = (): Page => {
    assert.ok(page);
    return page;
  };
  beforeEach(async () => {
    if (page) await page.goto(stage.url);
    else page = await stage.open();
    await page.evaluate(addFrame);
  });

  test('what is in a frame is found, pressed where it is, and read', async () => {
    const host = at().css('#host');
    await host.byRole('button', { name: 'Press' }).click();
    assert.equal(await host.css('output').text(), 'pressed true');
    const { x, y } = await host.byRole('button', { name: 'Press' }).box();
    assert.ok(x > 90 && y > 70);
  });

  test('a field in a frame is filled, and has the focus', async () => {
    await at().byRole('textbox', { name: 'Name' }).nth(0).fill('Ada');
    assert.equal(await at().byRole('textbox', { name: 'Name' }).nth(0).value(), 'Ada');
    assert.equal((await at().activeElement())?.name, 'Name');
  });

  test('a frame that cannot be seen has nothing to see', async () => {
    await at().evaluate(() => {
      const host = document.querySelector<HTMLElement>('#host');
      if (host) host.style.visibility = 'hidden';
    });
    assert.equal(await at().byRole('button', { name: 'Press' }).count(), 0);
    assert.equal(await at().byText('Press', { exact: true }).isVisible(), false);
  });

  test('files are chosen in a frame', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'test-drive-'));
    try {
      await writeFile(join(folder, 'framed.txt'), 'framed');
      await at()
        .css('#host')
        .css('input[type=file]')
        .setFiles([join(folder, 'framed.txt')]);
      await at().byText('chosen framed.txt').waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
