import type { Page } from 'puppeteer-core';
import type { Memory, Metrics } from '../port.ts';

/** What Chromium's own tools tell of a page's memory. */
export class ChromiumMemory implements Memory {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async collectGarbage(): Promise<void> {
    const session = await this.page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }

  async metrics(): Promise<Metrics> {
    const { JSEventListeners = 0, Nodes = 0, JSHeapUsedSize = 0 } = await this.page.metrics();
    return { listeners: JSEventListeners, nodes: Nodes, heapBytes: JSHeapUsedSize };
  }
}
