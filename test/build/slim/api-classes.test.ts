import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factoryWith, requireKnownClasses } from '../../../src/build/slim/api-classes.ts';

const FACTORY = `import Cache from '../utils/Cache';
import FolderAPI from './Folder';
import PlainUploadAPI from './uploads/PlainUpload';
`;

test('a factory imports the classes that its element asks for, and no other', () => {
  const code = factoryWith(['Folder'], FACTORY, '/es/api');
  assert.match(code, /^import Cache from "\/es\/utils\/Cache";$/m);
  assert.match(code, /^import FolderAPI from "\/es\/api\/Folder";$/m);
  assert.match(code, /^const PlainUploadAPI = undefined;$/m);
});

test('a class that upstream’s factory has no more fails the build', () => {
  assert.throws(() => factoryWith(['Folder', 'Search'], FACTORY, '/es/api'), /imports no SearchAPI/);
});

test('a module that asks for another class than its element has fails the build', () => {
  const at = (path: string): string => `/node_modules/box-ui-elements/es/elements/${path}`;
  requireKnownClasses('this.api.getFolderAPI()', at('content-explorer/ContentExplorer.js'));
  requireKnownClasses('this.getUploadAPI(file)', at('content-uploader/ContentUploader.js'));
  for (const path of ['content-explorer/New.js', 'content-picker/New.js', 'common/New.js'])
    assert.throws(() => {
      requireKnownClasses('api.getVersionsAPI()', at(path));
    }, /calls \.getVersionsAPI\(\)/);
});

test('a factory has no method for a class that it has not', () => {
  const method = (name: string, field: string): string => `  get${name}API() {
    this.${field} = new ${name}API(this.options);
    return this.${field};
  }
`;
  const destroyed = (field: string): string => `    if (this.${field}) {
      this.${field}.destroy();
      delete this.${field};
    }
`;
  const made = `class Factory {\n  destroy() {\n${destroyed('folderAPI')}${destroyed('uploadAPI')}  }\n`;
  const all = `${FACTORY}${made}${method('Folder', 'folderAPI')}${method('PlainUpload', 'uploadAPI')}}`;
  const code = factoryWith(['Folder'], all, '/es/api');
  assert.match(code, /getFolderAPI\(\) \{/);
  assert.match(code, /this\.folderAPI\.destroy/);
  assert.doesNotMatch(code, /getPlainUploadAPI|uploadAPI/);
});
