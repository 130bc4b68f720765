import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineEvent } from '../../../../src/widget/engine/engine.ts';
import type { BoxItem } from '../../../../src/widget/upstream/item.ts';
import { NO_FILE } from '../../../../src/widget/upstream/picker/extensions.ts';
import { Picker } from '../../../../src/widget/upstream/picker/picker.ts';
import { list } from '../listing/fake-lister.ts';
import { FakePicker } from './fake-picker.ts';

function world(): { upstream: FakePicker; picker: Picker; told: EngineEvent[] } {
  const upstream = new FakePicker();
  const told: EngineEvent[] = [];
  const picker = Picker.of(upstream, {
    tell: (event) => told.push(event),
    allows: () => true,
    keepsUploadDialog: () => upstream.keepsFiles,
    onListed: ({ length }) => told.push({ type: 'listed', isEmpty: length === 0 }),
  });
  upstream.fetchFolder();
  upstream.answer(list('0', 'a', 'b'));
  return { upstream, picker, told };
}

const names = (events: readonly EngineEvent[]): (readonly string[])[] =>
  events.flatMap((event) => (event.type === 'select' ? [event.items.map(({ name }) => name)] : []));

test('one picker stands for one of upstream', () => {
  const { upstream, picker } = world();
  const hooks = {
    tell: () => undefined,
    allows: () => true,
    keepsUploadDialog: () => false,
    onListed: () => undefined,
  };
  assert.equal(Picker.of(upstream, hooks), picker);
});

test('the folder is told once its list is on screen, and not for a refresh', () => {
  const { upstream, picker, told } = world();
  assert.deepEqual(told, [
    { type: 'listed', isEmpty: false },
    { type: 'navigate', folderId: '0' },
  ]);
  picker.refresh();
  upstream.answer(list('0'), false);
  assert.deepEqual(told.slice(2), [{ type: 'listed', isEmpty: true }]);
});

test('the selection is told each time that it changes', () => {
  const { upstream, told } = world();
  upstream.press('a');
  upstream.press('b');
  upstream.press('a');
  upstream.setState({ isLoading: false });
  assert.deepEqual(names(told), [['a'], ['a', 'b'], ['b']]);
});

test('an item that is listed anew is taken out with one press', () => {
  const { upstream, picker, told } = world();
  upstream.press('a');
  picker.refresh();
  upstream.answer(list('0', 'a', 'b'), false);
  upstream.press('a');
  assert.deepEqual(names(told), [['a'], []]);
});

test('all is taken out, in the list of what is selected too', () => {
  const { upstream, picker, told } = world();
  upstream.press('a');
  upstream.setState({ view: 'selected' });
  picker.clearSelection();
  assert.deepEqual(names(told), [['a'], []]);
  assert.equal(upstream.log.at(-1), 'list selected');
});

test('a press while a list is on its way does not lose the list', () => {
  const { upstream } = world();
  upstream.fetchFolder('7');
  upstream.log.length = 0;
  upstream.press('a');
  assert.deepEqual(upstream.log, ['list 7']);
});

test('what is no file is marked before upstream sees it', () => {
  const { upstream } = world();
  const folder: BoxItem = { id: '5', type: 'folder', name: 'f' };
  const file: BoxItem = { id: '6', type: 'file', name: 'g.pdf', extension: 'pdf' };
  upstream.fetchFolder();
  upstream.answer({ id: '0', items: [folder, file], percentLoaded: 100 });
  assert.deepEqual([folder.extension, file.extension], [NO_FILE, 'pdf']);
});

test('the page opens no folder while files wait for another', () => {
  const { upstream, picker } = world();
  upstream.upload();
  upstream.keepsFiles = true;
  upstream.log.length = 0;
  picker.navigateTo('7');
  assert.deepEqual(upstream.log, []);
  upstream.keepsFiles = false;
  picker.navigateTo('7');
  assert.deepEqual(upstream.log, ['list 7']);
});

test('the upload dialog waits for a list, and tells where the user may not upload', () => {
  const { upstream, picker } = world();
  let refusals = 0;
  const refused = (): void => {
    refusals += 1;
  };
  upstream.fetchFolder('7');
  picker.showUploads(refused);
  assert.equal(upstream.state.isUploadModalOpen, false);
  upstream.answer(list('7'));
  assert.equal(upstream.state.isUploadModalOpen, true);
  upstream.fetchFolder('8');
  upstream.answer({ ...list('8'), permissions: {} });
  picker.showUploads(refused);
  assert.equal(refusals, 1);
});
