import type { Browser } from 'puppeteer-core';

const LOOK_MS = 200;
/** Of one processor's time; an open, empty page takes 5 to 15 %. */
const AT_REST = 0.2;
const LIMIT_MS = 10_000;

/** Until the browser's processes do next to nothing. */
export async function untilAtRest(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const used = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  try {
    for (const end = performance.now() + LIMIT_MS; performance.now() < end;) {
      const [before, since] = [await used(), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const [now, at] = [await used(), performance.now()];
      if (now - before < AT_REST * (at - since)) return;
    }
    throw new Error('The browser has not come to rest.');
  } finally {
    await session.detach();
  }
}
