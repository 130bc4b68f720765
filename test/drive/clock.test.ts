import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from './index.ts';
import { inEachBrowser, type Stage } from './stage/browsers.ts';

const HOUR = 3_600_000;

async function openWithClock(stage: Stage): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.clock.install();
  await page.goto(stage.url);
  return page;
}

inEachBrowser((stage) => {
  if (stage.name === 'webkit') {
    test('a clock is refused', async () => {
      const page = await stage.open();
      await assert.rejects(page.clock.install(), /WebKit/);
      await page.close();
    });
    return;
  }

  test('time passes at once when it is told to, for timers, promises, Date and performance.now', async () => {
    const page = await openWithClock(stage);
    await page.evaluate((hour) => {
      const times = { wall: Date.now(), steady: performance.now() };
      const note = (): void => {
        document.title = `${String(Date.now() - times.wall >= hour)} ${String(performance.now() - times.steady >= hour - 1)}`;
      };
      setTimeout(() => void Promise.resolve().then(() => setTimeout(note, hour / 2)), hour / 2);
    }, HOUR);
    await page.clock.tick(HOUR + 1);
    assert.equal(await page.evaluate(() => document.title), 'true true');
    await page.close();
  });

  test('AbortSignal.timeout goes by the clock', async () => {
    const page = await openWithClock(stage);
    await page.evaluate((hour) => {
      const signal = AbortSignal.timeout(hour);
      signal.onabort = () => (document.title = (signal.reason as Error).name);
    }, HOUR);
    await page.clock.tick(HOUR);
    assert.equal(await page.evaluate(() => document.title), 'TimeoutError');
    await page.close();
  });

  test('time passes by itself, too, and faster where it is told to; frames and messages stay real', async () => {
    const page = await openWithClock(stage);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => requestAnimationFrame(() => setTimeout(resolve, 50));
          port2.postMessage('');
        }),
    );
    await page.evaluate((hour) => {
      setTimeout(() => (document.title = 'an hour later'), hour);
    }, HOUR);
    await page.clock.run(100_000);
    await page.waitUntil(() => document.title === 'an hour later');
    await page.close();
  });

  test('the wall clock jumps, and nothing else does', async () => {
    const page = await openWithClock(stage);
    await page.evaluate(() => {
      setTimeout(() => (document.title = 'fired'), 1_800_000);
    });
    for (const offset of [HOUR, -HOUR, 0]) {
      const steady = await page.evaluate(() => performance.now());
      await page.clock.setWall(offset);
      const after = await page.evaluate(() => ({ wall: Date.now(), steady: performance.now() }));
      assert.ok(Math.abs(after.wall - Date.now() - offset) < 60_000, String(after.wall));
      assert.ok(after.steady - steady < 60_000);
    }
    assert.notEqual(await page.evaluate(() => document.title), 'fired');
    await page.close();
  });

  test('timers that are set are counted', async () => {
    const page = await openWithClock(stage);
    const before = await page.clock.countTimers();
    const [one] = await page.evaluate(
      (hour) => [setTimeout(() => 0, hour), setInterval(() => 0, hour)],
      HOUR,
    );
    assert.equal(await page.clock.countTimers(), before + 2);
    await page.evaluate((id) => {
      clearTimeout(id);
    }, Number(one));
    assert.equal(await page.clock.countTimers(), before + 1);
    await page.close();
  });

  test('a document without a clock says so', async () => {
    const page = await stage.open();
    await assert.rejects(page.clock.tick(1), /clock\.install/);
    await page.close();
  });
});
