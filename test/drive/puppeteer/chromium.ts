import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { chromiumOptions } from '../../browsers/launch/options.ts';
import type { BrowserOptions, Engine } from '../browser.ts';
import { makeTemporaryFolder, removeFolder } from '../folders.ts';
import { dropOn } from './drop.ts';
import { ChromiumMemory } from './memory.ts';
import { PuppeteerPort } from './port.ts';
import { Recorder } from './recorder.ts';

/** Chromium over CDP; each page has a browser context, and so a folder for downloads, of its own. */
export async function startChromium({ acceptInsecureCerts }: Required<BrowserOptions>): Promise<Engine> {
  const folder = await makeTemporaryFolder();
  const browser = await puppeteer.launch({
    ...chromiumOptions(programsOf('chromium').browser),
    acceptInsecureCerts,
  });
  return {
    async open({ width, height, recordResponses }) {
      const downloads = await mkdtemp(join(folder, 'downloads-'));
      const context = await browser.createBrowserContext({
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      });
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return PuppeteerPort.create(page, {
        downloads,
        recorder: recordResponses ? new Recorder(page) : undefined,
        drop: (point, paths) => dropOn(page, point, paths),
        memory: new ChromiumMemory(page),
        onClose: () => context.close(),
      });
    },
    isRunning: () => browser.connected,
    async close() {
      await browser.close();
      await removeFolder(folder);
    },
  };
}
