import type { Locator, Page } from '../../drive/index.ts';
import { signIn } from '../explorer.ts';
import type { Stage } from '../stage.ts';
import { recordUploads } from './upload-events.ts';

/** What a user sees and does in a widget of mode uploader, in the words of its English texts. */
export class Uploader {
  readonly page: Page;
  readonly widget: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.css('box-file-widget');
  }

  row(): Locator {
    return this.widget.css('.bcu-item-row');
  }

  /** Lines of the queue that say that a file was not sent. */
  dropTarget(): Locator {
    return this.widget.css('.bcu-upload-state');
  }

  button(name: string): Locator {
    return this.widget.byRole('button', { name, exact: true });
  }

  async choose(paths: readonly string[]): Promise<void> {
    await this.widget.css('input[type=file]').nth(0).setFiles(paths);
  }

  async upload(paths: readonly string[]): Promise<void> {
    await this.choose(paths);
    await this.button('Upload').click();
  }

  /** Until nothing is left to send. */
  async finished(): Promise<void> {
    await this.row().waitGone();
    await this.widget.byText(/uploaded/i).waitFor();
  }
}

/** Signed in, with the uploader on screen and a record of its events. */
export async function uploaderAt(
  page: Page,
  stage: Stage,
  query = '',
  forbidden: readonly string[] = [],
): Promise<Uploader> {
  await signIn(page, stage, 'ada', ['mode=uploader', query].filter((part) => part !== '').join('&'));
  const uploader = new Uploader(page);
  await uploader.dropTarget().waitFor();
  await recordUploads(page, forbidden);
  return uploader;
}
