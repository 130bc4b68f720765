import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOnce } from '../../../../src/widget/engine-shadow/explorer/draw-once.ts';
import type { UpstreamExplorer } from '../../../../src/widget/upstream/explorer/upstream.ts';

function fakeExplorer(): { readonly explorer: UpstreamExplorer; readonly changes: unknown[] } {
  const changes: unknown[] = [];
  const explorer = {
    props: {},
    state: { rootName: 'All Files', currentOffset: 0 },
    setState: (change: unknown) => changes.push(change),
  } as unknown as UpstreamExplorer;
  drawOnce(explorer);
  return { explorer, changes };
}

test('the root’s name is not drawn again where it is the same and nothing waits for it', () => {
  const { explorer, changes } = fakeExplorer();
  explorer.setState({ rootName: 'All Files' });
  assert.deepEqual(changes, []);
  explorer.setState({ rootName: 'Projects' });
  explorer.setState({ rootName: 'All Files' }, () => undefined);
  explorer.setState({ rootName: 'All Files', isDeleteModalOpen: false });
  assert.equal(changes.length, 3);
});

test('a page’s offset alone is not drawn, and all else is', () => {
  const { explorer } = fakeExplorer();
  const { props, state } = explorer;
  const isDrawn = (next: object, nextProps = props): boolean | undefined =>
    explorer.shouldComponentUpdate?.(nextProps, { ...state, ...next });
  assert.equal(isDrawn({ currentOffset: 50 }), false);
  assert.equal(isDrawn({ currentOffset: 50, rootName: 'Projects' }), true);
  assert.equal(isDrawn({ currentOffset: 50 }, { ...props }), true);
  assert.equal(isDrawn({}), true);
});
