import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue, type Store } from '../../../../src/widget/engine-shadow/light/notification/queue.ts';

/** Blueprint's store, as far as it matters: it gives ids of its own. */
function realStore(): { readonly store: Store; readonly calls: unknown[][] } {
  const calls: unknown[][] = [];
  const store: Store = {
    addNotification: (notification) => `real-${String(calls.push(['add', notification]))}`,
    updateNotification: (...args) => calls.push(['update', ...args]),
    removeNotification: (id) => calls.push(['remove', id]),
    removeAllNotifications: () => calls.push(['remove all']),
  };
  return { store, calls };
}

test('what came before the store is passed on in its order, under the store’s ids', () => {
  let fetches = 0;
  const queue = new Queue(() => (fetches += 1));
  const id = queue.store.addNotification({ text: 'saved' });
  queue.store.updateNotification(id, { text: 'saved twice' });
  const { store, calls } = realStore();
  queue.passTo(store);
  assert.deepEqual(calls, [
    ['add', { text: 'saved' }],
    ['update', 'real-1', { text: 'saved twice' }],
  ]);
  assert.equal(fetches, 2);
});

test('what comes after it is passed on at once', () => {
  const queue = new Queue(() => assert.fail('nothing waits'));
  const { store, calls } = realStore();
  queue.passTo(store);
  queue.store.removeNotification(queue.store.addNotification({}));
  queue.store.removeAllNotifications();
  assert.deepEqual(calls, [['add', {}], ['remove', 'real-1'], ['remove all']]);
});

test('a store that is drawn anew gets nothing twice', () => {
  const queue = new Queue(() => undefined);
  queue.store.addNotification({});
  queue.passTo(realStore().store);
  const { store, calls } = realStore();
  queue.passTo(store);
  assert.deepEqual(calls, []);
});
