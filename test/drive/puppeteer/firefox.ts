import puppeteer from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { firefoxOptions } from '../../browsers/launch/options.ts';
import type { BrowserOptions, Engine } from '../browser.ts';
import { makeTemporaryFolder, removeFolder } from '../folders.ts';
import { PuppeteerPort } from './port.ts';

/**
 * Firefox over WebDriver BiDi; each page has a user context of its own. The folder for downloads is the browser's, for it
 * is a preference: two pages that download at the same time could take each other's file.
 */
export async function startFirefox({ acceptInsecureCerts }: Required<BrowserOptions>): Promise<Engine> {
  const downloads = await makeTemporaryFolder();
  const browser = await puppeteer.launch({
    ...firefoxOptions(programsOf('firefox').browser, savesTo(downloads)),
    acceptInsecureCerts,
  });
  return {
    async open({ width, height }) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return PuppeteerPort.create(page, { downloads, recorder: undefined, onClose: () => context.close() });
    },
    isRunning: () => browser.connected,
    async close() {
      await browser.close();
      await removeFolder(downloads);
    },
  };
}

/** Everything is saved without a question, what Firefox could show, too, if the server calls it an attachment. */
function savesTo(folder: string): Record<string, unknown> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.manager.showWhenStarting': false,
    'browser.download.open_pdf_attachments_inline': false,
    'browser.helperApps.deleteTempFileOnExit': false,
    'pdfjs.disabled': true,
  };
}
