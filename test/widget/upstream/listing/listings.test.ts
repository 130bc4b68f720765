import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action } from '../../../../src/widget/engine/engine.ts';
import { Listings } from '../../../../src/widget/upstream/listing/listings.ts';
import { FakeLister, list } from './fake-lister.ts';

interface World {
  readonly lister: FakeLister;
  readonly listings: Listings;
  readonly asked: Action[];
  readonly listed: (readonly string[])[];
  /** Forbids from here on. */
  readonly forbid: () => void;
}

function world(): World {
  const lister = new FakeLister();
  const asked: Action[] = [];
  const listed: (readonly string[])[] = [];
  let isForbidden = false;
  const listings = new Listings(lister, {
    allows: (action) => {
      asked.push(action);
      return !isForbidden;
    },
    onListed: (items) => listed.push(items.map(({ name }) => name)),
  });
  const forbid = (): void => {
    isForbidden = true;
  };
  return { lister, listings, asked, listed, forbid };
}

/** With the list of the folder at the top on screen. */
function listedWorld(): World {
  const made = world();
  made.lister.fetchFolder();
  made.lister.fetchFolderSuccessCallback(list('0', 'a', 'b'), true);
  made.lister.log.length = 0;
  return made;
}

const answer = (status: number): unknown => ({ response: { status } });

test('each list is told once, when it is on screen', () => {
  const { lister, listed } = listedWorld();
  assert.deepEqual(listed, [['a', 'b']]);
  lister.setState({ isUploadModalOpen: true });
  assert.equal(listed.length, 1);
  lister.fetchFolder('0', false);
  lister.fetchFolderSuccessCallback(list('0'), false);
  assert.deepEqual(listed.at(-1), []);
});

test('another folder is asked for, the first and the same one are not', () => {
  const { lister, asked } = listedWorld();
  lister.fetchFolder('0');
  assert.deepEqual(asked, []);
  lister.fetchFolder('7');
  assert.deepEqual(asked, [{ type: 'navigate', folderId: '7' }]);
});

test('a folder that is forbidden leaves all as it is', () => {
  const { lister, listings, forbid } = listedWorld();
  forbid();
  lister.fetchFolder('7');
  listings.navigateTo('7');
  assert.deepEqual(lister.log, []);
  assert.equal(lister.state.currentCollection.percentLoaded, 100);
});

test('a failed list leaves the last one on screen', () => {
  const { lister } = listedWorld();
  lister.fetchFolder('7');
  lister.errorCallback(answer(403));
  assert.equal(lister.state.view, 'folder');
  assert.deepEqual(lister.state.currentCollection, list('0', 'a', 'b'));
});

test('the first list that fails shows that there is none', () => {
  const { lister } = world();
  lister.fetchFolder();
  lister.errorCallback(answer(500));
  assert.equal(lister.state.view, 'error');
});

test('a folder to begin in that is gone leads to the top', () => {
  const { lister, asked } = world();
  lister.fetchFolder('7');
  lister.errorCallback(answer(404));
  assert.deepEqual(lister.log, ['list 7', 'list 0']);
  assert.deepEqual(asked, []);
});

test('the folder on screen that is gone leads to the top, whatever the page forbids', () => {
  const { lister, listings, forbid } = listedWorld();
  lister.fetchFolder('7');
  lister.fetchFolderSuccessCallback(list('7', 'c'), true);
  forbid();
  listings.refresh();
  lister.errorCallback(answer(404));
  assert.equal(lister.log.at(-1), 'list 0');
});

test('a refresh closes no dialog, and moves no focus', () => {
  const { lister, listings } = listedWorld();
  lister.upload();
  listings.refresh();
  lister.fetchFolderSuccessCallback(list('0', 'a'), false);
  assert.deepEqual(lister.log, ['list 0 again']);
  assert.equal(lister.state.isUploadModalOpen, true);
});

test('a refresh waits for a dialog that waits for Box', () => {
  const { lister, listings } = listedWorld();
  lister.setState({ isLoading: true });
  listings.refresh();
  assert.deepEqual(lister.log, []);
  lister.setState({ isLoading: false });
  assert.deepEqual(lister.log, ['list 0 again']);
});

test('what is searched for is searched for again', () => {
  const { lister, listings } = listedWorld();
  lister.setState({ view: 'search', searchQuery: 'tide' });
  listings.refresh();
  assert.deepEqual(lister.log, ['search 0 tide']);
});

test('the recent files are listed again', () => {
  const { lister, listings } = listedWorld();
  lister.setState({ view: 'recents' });
  listings.refresh();
  assert.deepEqual(lister.log, ['list recents']);
});

test('a list that upstream has given up is asked for again', () => {
  const { lister, listings } = listedWorld();
  lister.fetchFolder('7');
  listings.again();
  assert.deepEqual(lister.log, ['list 7', 'list 7']);
});

test('a folder that the page opens closes dialogs, and leaves the focus', () => {
  const { lister, listings } = listedWorld();
  lister.upload();
  listings.navigateTo('7');
  lister.fetchFolderSuccessCallback(list('7', 'c'), true);
  assert.deepEqual(lister.log, ['list 7']);
  assert.equal(lister.state.isUploadModalOpen, false);
  lister.fetchFolder('0');
  lister.fetchFolderSuccessCallback(list('0'), true);
  assert.ok(lister.log.includes('focus'), 'the user does move it');
});

test('another order is asked for when the page wants it', () => {
  const { lister } = listedWorld();
  const before = lister.props;
  lister.props = { ...before, sortBy: 'date', sortDirection: 'DESC' };
  lister.componentDidUpdate(before, lister.state);
  assert.deepEqual(lister.log, ['sort date DESC']);
});

test('an order that comes before the list is that of the list', () => {
  const { lister } = world();
  lister.fetchFolder('7');
  const before = lister.props;
  lister.props = { ...before, sortBy: 'date' };
  lister.componentDidUpdate(before, lister.state);
  assert.equal(lister.state.sortBy, 'date');
  assert.deepEqual(lister.log, ['list 7', 'list 7']);
});

test('no search is begun after the end', () => {
  const { lister } = listedWorld();
  lister.componentWillUnmount();
  assert.deepEqual(lister.log, ['cancel search']);
});
