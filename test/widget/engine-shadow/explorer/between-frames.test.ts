import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderListsBetweenFrames } from '../../../../src/widget/engine-shadow/explorer/between-frames.ts';
import type { UpstreamExplorer } from '../../../../src/widget/upstream/explorer/upstream.ts';

function fakeExplorer(): { readonly explorer: UpstreamExplorer; readonly changes: unknown[] } {
  const changes: unknown[] = [];
  const explorer = {
    state: { rootName: 'All Files' },
    setState: (change: unknown) => changes.push(change),
  } as unknown as UpstreamExplorer;
  renderListsBetweenFrames(explorer);
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
