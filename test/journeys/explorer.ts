import type { Locator, Page } from '../drive/index.ts';
import { ENGINE, type Stage } from './stage.ts';

/** What a user sees and does in a widget of mode explorer, in the words of its English texts. */
export class Explorer {
  readonly page: Page;
  readonly widget: Locator;

  constructor(page: Page, nth = 0) {
    this.page = page;
    this.widget = page.css('box-file-widget').nth(nth);
  }

  /** Of Box's own table: not one of the first rows, which stand in for it. */
  row(name: string): Locator {
    return this.widget.css('table').byRole('row', { name: namedLike(name) });
  }

  dialog(): Locator {
    return this.widget.byRole('dialog');
  }

  /** Where the upload dialog takes files that are dropped. */
  dropTarget(): Locator {
    return this.dialog().css('.bcu-upload-state');
  }

  /** The engine has its own list on screen, and the first rows are gone. */
  async isAtWork(): Promise<void> {
    await this.page.waitUntil(areAtWork);
  }

  async open(name: string): Promise<void> {
    await this.isAtWork();
    await this.widget.byText(name).click();
  }

  /** A redraw of the list, as the one that follows an action, closes a menu. */
  async choose(row: string, action: string): Promise<void> {
    const item = this.widget.byRole('menuitem', { name: action });
    const open = async (): Promise<void> => {
      await this.row(row).hover();
      await this.row(row)
        .byRole('button', { name: /more options/i })
        .click();
    };
    await pressUntil(open, () => item.click({ timeoutMs: 5000 }));
    await item.waitGone();
  }

  /** Chooses files in the upload dialog, and waits until all of them are in Box. */
  async uploadByDialog(paths: readonly string[]): Promise<void> {
    await this.add('Upload');
    await this.dialog()
      .css('input[type=file]')
      .nth(0)
      .setFiles([...paths]);
    await this.finishUpload();
  }

  async finishUpload(): Promise<void> {
    await this.dialog().byRole('button', { name: 'Upload', exact: true }).nth(-1).click();
    await this.dialog().css('.bcu-item-row').waitGone();
    await this.dialog().byRole('button', { name: 'Close' }).click();
    await this.dialog().waitGone();
  }

  /** Upstream ignores a call that comes within half a second of the one that opened the dialog: press until it is gone. */
  async createFolder(name: string): Promise<void> {
    await this.add('New Folder');
    await this.dialog().byRole('textbox').fill(name);
    const create = this.dialog().byRole('button', { name: 'Create' });
    await pressUntil(
      () => create.click(),
      () => this.dialog().waitGone({ timeoutMs: 2000 }),
    );
  }

  async add(action: string): Promise<void> {
    await this.widget.byRole('button', { name: 'Add' }).click();
    await this.widget.byRole('menuitem', { name: action }).click();
  }
}

export async function signIn(
  page: Page,
  { demo }: Pick<Stage, 'demo'>,
  user: string,
  query = '',
): Promise<Explorer> {
  await page.goto(`${demo.url}/?${withEngine(query)}`);
  await page.css(`button[value="${user}"]`).click();
  await page.css('box-file-widget').waitFor();
  return new Explorer(page);
}

/** The query of a page for the engine under test; the demo's own choice is the shadow engine. */
function withEngine(query: string): string {
  if (ENGINE === 'shadow' || /\bengine=/.test(query)) return query;
  return [query, `engine=${ENGINE}`].filter((part) => part !== '').join('&');
}

const MOST_PRESSES = 4;

/** Does what a person does where a press is lost in a redraw: press again. */
export async function pressUntil(press: () => Promise<void>, happens: () => Promise<void>): Promise<void> {
  for (let presses = 1; presses < MOST_PRESSES; presses += 1) {
    await press();
    const happened = await happens().then(
      () => true,
      () => false,
    );
    if (happened) return;
  }
  await press();
  await happens();
}

/** Runs in the page: no widget is on its way to its first list. */
function areAtWork(): boolean {
  return Array.from(document.querySelectorAll('box-file-widget'), ({ shadowRoot }) => {
    const view = shadowRoot?.querySelector('.view')?.shadowRoot;
    // The view is empty until the widget's own code has come.
    const isThere = (view?.childElementCount ?? 0) > 0 && view?.querySelector('.cover') === null;
    return isThere && shadowRoot?.querySelector('.first-rows') === null;
  }).every(Boolean);
}

/** Whatever has this in its name. */
export function namedLike(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
