import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEachBrowser } from './stage/browsers.ts';

inEachBrowser((stage) => {
  if (stage.name !== 'chromium') {
    test('network and memory are refused', async () => {
      const page = await stage.open();
      await assert.rejects(page.offline(true), /Chromium/);
      await assert.rejects(page.collectGarbage(), /Chromium/);
      await assert.rejects(page.metrics(), /Chromium/);
      await page.close();
    });
    return;
  }

  test('the network goes and comes back, and the page is told', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      for (const type of ['offline', 'online']) {
        addEventListener(type, () => (document.title += ` ${type} ${String(navigator.onLine)}`));
      }
      document.title = '';
    });
    const reach = (): Promise<boolean> =>
      page.evaluate(() =>
        fetch('/').then(
          () => true,
          () => false,
        ),
      );
    await page.offline(true);
    await page.waitUntil(() => !navigator.onLine);
    assert.equal(await reach(), false);
    await page.offline(false);
    await page.waitUntil(() => navigator.onLine);
    assert.equal(await reach(), true);
    assert.equal(await page.evaluate(() => document.title), 'offline false online true');
    await page.close();
  });

  test('garbage is collected, and what is held stays', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      const held = { deep: {} };
      Object.assign(globalThis, { held, refs: [new WeakRef(held), new WeakRef({})] });
    });
    await page.collectGarbage();
    const alive = await page.evaluate(() =>
      (globalThis as unknown as { refs: WeakRef<object>[] }).refs.map((ref) => ref.deref() !== undefined),
    );
    assert.deepEqual(alive, [true, false]);
    await page.close();
  });

  test('listeners, nodes and memory are measured', async () => {
    const page = await stage.open();
    await page.collectGarbage();
    const before = await page.metrics();
    await page.evaluate(() => {
      for (let n = 0; n < 100; n += 1) {
        document.body.append(document.createElement('i'));
        addEventListener('message', () => n);
      }
      Object.assign(globalThis, { held: new Array(1_000_000).fill(0.5) });
    });
    await page.collectGarbage();
    const after = await page.metrics();
    assert.ok(after.listeners >= before.listeners + 100, JSON.stringify({ before, after }));
    assert.ok(after.nodes >= before.nodes + 100, JSON.stringify({ before, after }));
    assert.ok(after.heapBytes >= before.heapBytes + 4_000_000, JSON.stringify({ before, after }));
    await page.close();
  });
});
