import type { Page } from '../drive/index.ts';
import { Explorer } from '../journeys/explorer.ts';
import { Picker } from '../journeys/picker.ts';
import { told } from './three-widgets.ts';

/** What is done with each of the widgets in turn, and seen to have no effect but in it. */
export const TURNS: readonly ((page: Page, round: number) => Promise<void>)[] = [browse, pick, upload];

async function browse(page: Page): Promise<void> {
  const explorer = new Explorer(page, 0);
  await explorer.open('Projects');
  await explorer.row('Analytical Engine').waitFor();
  await explorer.widget.byRole('button', { name: 'All Files' }).click();
  await explorer.row('Policies').waitFor();
}

async function pick(page: Page): Promise<void> {
  const picker = new Picker(page, 1);
  await picker.pick('Annual report 2024.pdf');
  await picker.picked('Annual report 2024.pdf').waitFor();
  await picker.cancel();
  await picker.picked('Annual report 2024.pdf').waitGone();
}

async function upload(page: Page, round: number): Promise<void> {
  const done = (await told(page))[2]?.filter((type) => type === 'box-upload-done').length ?? 0;
  await page.evaluate(
    (name) => {
      const file = new File([`content of ${name}`], name, { type: 'text/plain' });
      [...document.querySelectorAll('box-file-widget')][2]?.uploadFiles([file]);
    },
    `Turn ${String(round)}.txt`,
  );
  await page.waitUntil((before) => {
    const { told = [] } = globalThis as { told?: string[][] };
    return (told[2] ?? []).filter((type) => type === 'box-upload-done').length > before;
  }, done);
}
