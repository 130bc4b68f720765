import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from './index.ts';
import { inEachBrowser } from './stage/browsers.ts';

inEachBrowser((stage) => {
  let page: Page;
  before(async () => {
    page = await stage.open();
  });

  test('a role and a name are found through shadow roots, and in what is slotted', async () => {
    assert.equal(await page.byRole('button', { name: 'Menu of it' }).count(), 1);
    assert.equal(await page.byRole('textbox', { name: 'Field' }).value(), 'old');
    assert.equal((await page.byRole('emphasis').count()) + (await page.css('em').count()), 1);
    assert.equal(
      await page
        .css('outer-box')
        .byRole('heading', { name: /^outer$/i })
        .count(),
      1,
    );
  });

  test('a name is a part in any case, unless exact', async () => {
    assert.equal(await page.byRole('button', { name: 'count' }).count(), 1);
    assert.equal(await page.byRole('button', { name: 'count', exact: true }).count(), 0);
    assert.equal(await page.byRole('button', { name: 'Count', exact: true }).count(), 1);
  });

  test('what assistive technology is not told of has no role', async () => {
    assert.equal(await page.byRole('button', { name: 'Unheard' }).count(), 0);
    assert.equal(await page.byRole('button', { name: 'Unreachable' }).count(), 0);
    assert.equal(await page.byText('Unheard').count(), 1);
  });

  test('a text is found in the smallest element that renders it, slots included', async () => {
    assert.equal(await page.byText('in parts and slotted').css('b').count(), 1);
    assert.equal(await page.byText('slotted words').count(), 1);
    assert.equal(await page.byText(/^in the light$/).text(), 'in the light');
    assert.match(await page.css('outer-box').text(), /Text in parts and slotted words in the light$/);
  });

  test('a search is confined to what it goes on from', async () => {
    assert.equal(await page.css('inner-box').byRole('button').count(), 1);
    const within = page.css('inner-box');
    assert.equal(await page.byRole('button', { name: 'Count', within }).count(), 0);
    assert.equal(await page.byRole('button', { name: 'Bottom' }).nth(-1).attribute('id'), null);
    assert.equal(await page.byRole('button', { name: 'Bottom' }).nth(0).attribute('id'), 'bottom');
  });

  test('what is hidden is there, but not visible', async () => {
    assert.equal(await page.css('#curtain').count(), 1);
    assert.equal(await page.css('#curtain').isVisible(), false);
    assert.equal(await page.css('inner-box').isVisible(), true);
  });

  test('a rectangle is in CSS pixels of a viewport of the wanted size', async () => {
    const wide = await stage.open({ width: 900, height: 600 });
    assert.deepEqual(await wide.evaluate(() => [innerWidth, innerHeight]), [900, 600]);
    const { height, y } = await wide.css('#bar').box();
    assert.equal(height, 60);
    assert.ok(y >= 0);
    await wide.close();
  });

  test('the page is looked at with nothing of the driver among its globals', async () => {
    await page.byRole('button').count();
    const names = await page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((name) => /drive|__name/.test(name)),
    );
    assert.deepEqual(names, []);
  });

  test('several where one is meant is said, with what is on screen and a picture', async () => {
    page.patienceMs = 200;
    const failure = await page
      .byRole('button', { name: 'Bottom' })
      .click()
      .then(
        () => assert.fail('It clicked one of two.'),
        (error: unknown) => String(error),
      );
    assert.match(failure, /click of byRole\("button", "Bottom"\): is 2 elements/);
    assert.match(failure, /screen text: .*Drop here/);
    assert.match(failure, /screenshot: .*\.png/);
  });
});
