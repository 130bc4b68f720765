import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFolderOnce } from '../../../../src/widget/upstream/listing/open-folder.ts';

test('the folder to open first stays, however far the user goes', () => {
  const openFolderId = openFolderOnce();
  assert.equal(openFolderId({ folderId: '0', openFolderId: '7' }), '7');
  assert.equal(openFolderId({ folderId: '0', openFolderId: '8' }), '7');
  assert.equal(openFolderId({ folderId: '0', openFolderId: undefined }), '7');
});

test('it is another one below another folder at the top', () => {
  const openFolderId = openFolderOnce();
  openFolderId({ folderId: '0', openFolderId: '7' });
  assert.equal(openFolderId({ folderId: '1', openFolderId: undefined }), undefined);
});
