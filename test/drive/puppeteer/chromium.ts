import puppeteer from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { chromiumOptions } from '../../browsers/launch/options.ts';
import type { Engine } from '../browser.ts';
import { makeTemporaryFolder, removeFolder } from '../folders.ts';
import { PuppeteerPort } from './port.ts';
import { Recorder } from './recorder.ts';

/** Chromium over CDP; each page has a browser context, and so a folder for downloads, of its own. */
export async function startChromium(): Promise<Engine> {
  const browser = await puppeteer.launch(chromiumOptions(programsOf('chromium').browser));
  return {
    async open({ width, height, recordResponses }) {
      const downloads = await makeTemporaryFolder();
      const context = await browser.createBrowserContext({
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      });
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return PuppeteerPort.create(page, {
        downloads,
        recorder: recordResponses ? new Recorder(page) : undefined,
        async onClose() {
          await context.close();
          await removeFolder(downloads);
        },
      });
    },
    close: () => browser.close(),
  };
}
