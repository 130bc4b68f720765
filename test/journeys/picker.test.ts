import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem, tokenOf } from './box-item.ts';
import { pickerAt, type Picker } from './picker.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';
import { inject, upload, useFiles } from './uploads/uploading.ts';

const stage = useStage();
const fileOf = useFiles();
const TALL = { height: 1200 };
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

async function namesOf(picker: Picker, type: string): Promise<(readonly string[])[]> {
  return (await picker.told(type)).map(({ items = [] }) => items.map(({ name }) => name));
}

test(named('what is chosen is told and shown, in the order of the presses'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await picker.pick('Welcome.txt');
  await picker.picked('Welcome.txt').waitFor();
  await picker.pick('Budget 2025.csv');
  await picker.picked('Budget 2025.csv').waitFor();
  await picker.confirm();
  await picker.widget.byText('Chosen: Welcome.txt, Budget 2025.csv').waitFor();
  const { id } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const [choice] = await picker.told('choose');
  assert.deepEqual(choice?.items?.[0], { id, type: 'file', name: 'Welcome.txt' });
  assert.deepEqual(await namesOf(picker, 'select'), [['Welcome.txt'], ['Welcome.txt', 'Budget 2025.csv']]);
});

test(named('a press takes an item out again, even after a refresh; Cancel takes all out'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await picker.pick('Welcome.txt');
  await picker.pick('Budget 2025.csv');
  await picker.refresh();
  await picker.picked('Welcome.txt').waitFor();
  await picker.pick('Welcome.txt');
  await picker.picked('Welcome.txt').waitGone();
  await picker.cancel();
  await picker.picked('Budget 2025.csv').waitGone();
  assert.deepEqual((await namesOf(picker, 'select')).slice(-2), [['Budget 2025.csv'], []]);
  assert.equal((await picker.told('cancel')).length, 1);
});

test(named('the page takes all out, in the list of what is selected too'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await picker.pick('Welcome.txt');
  await picker.widget.byRole('button', { name: /1 selected/i }).click();
  await picker.row('Budget 2025.csv').waitGone();
  await picker.clearSelection();
  await picker.row('Welcome.txt').waitGone();
  assert.deepEqual((await namesOf(picker, 'select')).at(-1), []);
});

test(named("only items of the page's types can be picked, no more than it wants"), async () => {
  const query = 'item-types=file%20folder&accept=.PDF,image/*&max-files=2';
  const picker = await pickerAt(await stage.page(TALL), stage, query);
  await picker.pick('Welcome.txt');
  await picker.pick('Company handbook');
  await picker.pick('Policies');
  await picker.pick('Office at night.png');
  await picker.pick('Annual report 2024.pdf');
  await picker.picked('Office at night.png').waitFor();
  assert.deepEqual((await namesOf(picker, 'select')).at(-1), ['Policies', 'Office at night.png']);
});

test(named('of one item at most, another press takes the other'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage, 'max-files=1&item-types=file%20web_link');
  await picker.pick('Welcome.txt');
  await picker.pick('Company handbook');
  await picker.picked('Company handbook').waitFor();
  await picker.confirm();
  await picker.widget.byText('Chosen: Company handbook').waitFor();
  assert.deepEqual(
    (await picker.told('choose'))[0]?.items?.map(({ type }) => type),
    ['web_link'],
  );
});

test(named('what is selected stays while folders are opened, and no shared link is made of it'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await picker.pick('Welcome.txt');
  await picker.open('Policies');
  await picker.row('Travel policy.pdf').waitFor();
  await picker.pick('Travel policy.pdf');
  await picker.confirm();
  await picker.widget.byText('Chosen: Welcome.txt, Travel policy.pdf').waitFor();
  const { id } = await boxItem(stage.demo, 'ada', 'Policies');
  assert.equal((await picker.told('navigate')).at(-1)?.folderId, id);
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome.txt')).shared_link ?? null, null);
});

test(named('the page forbids to open a folder'), async () => {
  const page = await stage.page(TALL);
  const picker = await pickerAt(page, stage);
  await page.evaluate(() => {
    document.addEventListener(
      'box-before-navigate',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
  });
  await picker.open('Policies');
  await picker.pick('Welcome.txt');
  await picker.picked('Welcome.txt').waitFor();
  await picker.open('Policies');
  await picker.row('Travel policy.pdf').waitFor();
});

test(named('a folder that cannot be opened leaves the list, and what is selected in it'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await picker.pick('Welcome.txt');
  await inject(stage, { method: 'GET', path: '/2.0/folders/*', status: 403, times: 1 });
  await picker.open('Policies');
  await picker.widget.byText("You can't do this in this folder.").waitFor();
  await picker.picked('Welcome.txt').waitFor();
});

test(named('a folder that is gone is taken out of the list'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  const token = await tokenOf(stage.demo, 'ada', ['browse', 'delete']);
  const headers = { Authorization: `Bearer ${token}` };
  await fetch(`${stage.demo.box.apiUrl}/2.0/folders/${id}`, { method: 'DELETE', headers });
  await picker.open('Empty folder');
  await picker.widget.byText('This item was moved or deleted.').waitFor();
  await picker.row('Empty folder').waitGone();
  await picker.row('Policies').waitFor();
});

test(named('a file that is uploaded in it can be picked, and a folder made in it opened'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage);
  await upload(picker, [await fileOf('From the picker.txt')]);
  await picker.dialog().css('.bcu-item-row').waitGone();
  await picker.dialog().byRole('button', { name: 'Close' }).click();
  await picker.pick('From the picker.txt');
  await picker.picked('From the picker.txt').waitFor();
  await picker.createFolder('Made in the picker');
  await picker.open('Made in the picker');
  await picker.row('Welcome.txt').waitGone();
  await boxItem(stage.demo, 'ada', 'Made in the picker');
});

test(named('without the features there is nothing to add'), async () => {
  const picker = await pickerAt(await stage.page(TALL), stage, 'features=browse');
  assert.equal(await picker.widget.byRole('button', { name: 'Add' }).count(), 0);
});

test(
  named('a folder of many items is turned over, by a page at a time or to one that is named'),
  async () => {
    const picker = await pickerAt(await stage.page(TALL), stage);
    await picker.open('Archive 1200');
    await picker.row('Ticket 0001.txt').waitFor();
    await picker.widget.css('.bdl-Pagination-nav button').nth(1).click();
    await picker.row('Ticket 0051.txt').waitFor();
    await picker.widget.css('.bdl-Pagination-count button').click();
    await picker.widget.byRole('menuitem', { name: '3' }).nth(0).click();
    await picker.row('Ticket 0101.txt').waitFor();
  },
);
