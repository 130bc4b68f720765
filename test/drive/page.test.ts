import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEachBrowser } from './stage/browsers.ts';
import { ATTACHMENT } from './stage/serve.ts';

inEachBrowser((stage) => {
  test('a function runs in the page with arguments and its promise is waited for, under a strict policy', async () => {
    const page = await stage.open();
    const sum = await page.evaluate(
      async (a: number, { b }: { b: number }) => {
        const add = (one: number, two: number) => one + two;
        return { sum: add(await Promise.resolve(a), b) };
      },
      1,
      { b: 2 },
    );
    assert.deepEqual(sum, { sum: 3 });
    assert.equal(await page.evaluate((): unknown => undefined), undefined);
    await assert.rejects(
      page.evaluate((reason) => {
        if (reason) throw new TypeError(reason);
      }, 'from the page'),
      /from the page/,
    );
    assert.deepEqual(await page.violations(), []);
    await page.close();
  });

  test('two pages share no cookies, and both take input', async () => {
    const one = await stage.open();
    await one.evaluate(() => (document.cookie = 'mine=1'));
    const two = await stage.open();
    assert.equal(await two.evaluate(() => document.cookie), 'seen=1');
    await one.byRole('textbox').fill('one');
    await two.byRole('textbox').fill('two');
    await one.byRole('textbox').type('!');
    assert.equal(await one.byRole('textbox').value(), 'one!');
    assert.equal(await two.byRole('textbox').value(), 'two');
    await one.reload();
    assert.equal(await one.byRole('textbox').value(), 'old');
    await Promise.all([one.close(), two.close()]);
  });

  test('a download by a hidden frame of another origin gives the bytes that the browser saved', async () => {
    const page = await stage.open();
    for (let time = 0; time < 2; time++) {
      const { name, bytes } = await page.waitForDownload(() =>
        page.byRole('button', { name: 'Download' }).click(),
      );
      assert.equal(name, ATTACHMENT.name);
      assert.ok(bytes.equals(ATTACHMENT.bytes));
    }
    await page.close();
  });

  test('violations and errors are collected, over a navigation, too', async () => {
    const page = await stage.open();
    assert.deepEqual(await page.errors(), []);
    for (const name of ['Violate', 'Log', 'Throw']) await page.byRole('button', { name }).click();
    await page.goto(`${stage.url}/?second`);
    const [violation, ...more] = await page.violations();
    assert.deepEqual(more, []);
    assert.equal(violation?.directive, 'style-src-attr');
    assert.equal(violation.blockedURI, 'inline');
    const errors = await page.errors();
    assert.equal(errors.length, 2);
    assert.match(errors[0] ?? '', /logged/);
    assert.match(errors[1] ?? '', /thrown/);
    await page.close();
  });

  test('responses are kept with their bodies in Chromium, and refused elsewhere', async () => {
    const page = await stage.open({ recordResponses: true });
    if (stage.browser.name === 'chromium') {
      const script = (await page.responses()).find(({ url }) => url.endsWith('/page.js'));
      assert.equal(script?.status, 200);
      assert.match(script.body, /class OuterBox/);
    } else {
      await assert.rejects(page.responses(), /Chromium/);
    }
    await page.close();
  });

  test('a screenshot is a PNG', async () => {
    const page = await stage.open();
    const png = await page.screenshot();
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    await page.close();
  });
});
