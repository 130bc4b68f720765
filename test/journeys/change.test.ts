import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem, boxItems } from './box-item.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();

test(`${BROWSER}: a folder is created`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.createFolder('Board papers');
  await explorer.widget.byText('Board papers').waitFor();
  assert.equal((await boxItem(stage.demo, 'ada', 'Board papers')).type, 'folder');
});

test(`${BROWSER}: a file is renamed`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  const { id } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  await explorer.choose('Welcome.txt', 'Rename');
  await explorer.dialog().byRole('textbox').fill('Hello');
  await explorer.dialog().byRole('button', { name: 'Rename' }).click();
  await explorer.dialog().waitGone();
  assert.equal((await boxItem(stage.demo, 'ada', 'Hello.txt')).id, id);
  // Upstream lets a late update of the selected row win over the new listing: the name is looked for on a fresh page.
  await explorer.page.reload();
  await explorer.row('Hello.txt').waitFor();
});

test(`${BROWSER}: a file is deleted after a question`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.choose('Welcome.txt', 'Delete');
  await explorer.dialog().byRole('button', { name: 'Delete' }).click();
  await explorer.dialog().waitGone();
  await explorer.row('Welcome.txt').waitGone();
  assert.ok(!(await boxItems(stage.demo, 'ada')).some(({ name }) => name === 'Welcome.txt'));
});

test(`${BROWSER}: a shared link is made, and taken away`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.choose('Welcome.txt', 'Share');
  const link = explorer.dialog().byRole('textbox');
  await explorer.page.waitUntil(shownLink, 'http');
  const { shared_link: shared } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(await link.value(), shared?.url);
  await explorer.dialog().css('select').focus();
  await explorer.page.keyboard.press('End');
  await explorer.page.waitUntil(shownLink, 'None');
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome.txt')).shared_link ?? null, null);
});

/** Runs in the page: whether the share dialog's field begins so. */
function shownLink(start: string): boolean {
  const shadow = document.querySelector('box-file-widget')?.shadowRoot;
  const root = shadow?.querySelector('iframe')?.contentDocument ?? shadow;
  const fields = root?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? [];
  return [...fields].some(({ value }) => value.startsWith(start));
}
