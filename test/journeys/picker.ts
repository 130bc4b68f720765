import { Explorer, namedLike, signIn } from './explorer.ts';
import type { Locator, Page } from '../drive/index.ts';
import { ENGINE, type Stage } from './stage.ts';

export interface ToldItem {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface Told {
  readonly type: string;
  readonly items?: readonly ToldItem[];
  readonly folderId?: string;
}

/** What a user sees and does in a widget of mode picker. */
export class Picker extends Explorer {
  /** No table here, and no first rows. */
  override row(name: string): Locator {
    return this.widget.byRole('row', { name: namedLike(name) });
  }

  /** Takes an item in, or out again. */
  async pick(name: string): Promise<void> {
    await this.row(name).click();
  }

  /** The row of an item that is selected. */
  picked(name: string): Locator {
    return this.widget.css('.bcp-item-row-selected').byText(name);
  }

  async confirm(): Promise<void> {
    await this.widget.byRole('button', { name: 'Choose' }).click();
  }

  async cancel(): Promise<void> {
    await this.widget.byRole('button', { name: 'Cancel' }).click();
  }

  async refresh(): Promise<void> {
    await this.page.evaluate(() => {
      document.querySelector('box-file-widget')?.refresh();
    });
  }

  async clearSelection(): Promise<void> {
    await this.page.evaluate(() => {
      document.querySelector('box-file-widget')?.clearSelection();
    });
  }

  async told(type?: string): Promise<readonly Told[]> {
    const all = await this.page.evaluate(() => (window as { told?: Told[] }).told ?? []);
    return type === undefined ? all : all.filter((one) => one.type === type);
  }
}

/** Signed in, with a picker on screen and a record of its events. */
export async function pickerAt(page: Page, stage: Stage, query = ''): Promise<Picker> {
  const { widget } = await signIn(page, stage, 'ada', `mode=picker&engine=${ENGINE}&${query}`);
  await page.evaluate(showAllRows);
  await widget.byText('Welcome.txt').waitFor();
  await page.evaluate(record);
  return new Picker(page);
}

/** Runs in the page. Rows out of sight are not in the page. */
function showAllRows(): void {
  const widget = document.querySelector('box-file-widget');
  if (widget) widget.style.blockSize = '900px';
}

/** Runs in the page. */
function record(): void {
  const told: Told[] = [];
  Object.assign(window, { told });
  for (const type of ['select', 'choose', 'cancel', 'navigate', 'error', 'preview', 'download']) {
    document.addEventListener(`box-${type}`, (event) => {
      const { item, items = item && [item], folderId } = event as Event & Partial<Told> & { item?: ToldItem };
      told.push({ type, ...(items && { items }), ...(folderId !== undefined && { folderId }) });
    });
  }
}
