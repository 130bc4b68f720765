import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lateClassesOf, withLateClasses } from '../../../src/build/slim/late-api-classes.ts';

const NAMES = ['Feed', 'FileAccessStats', 'FileCollaborators', 'Metadata', 'TaskCollaborators', 'Versions'];
const FACTORY = `import FileAPI from "/es/api/File";
${NAMES.map((name) => `import ${name}API from "/es/api/${name}";`).join('\n')}
export default { feed: () => new FeedAPI(), versions: () => new VersionsAPI() };
`;

interface Factory {
  readonly bringVersions: (it: unknown) => void;
  readonly bringFeed: (it: unknown) => void;
  readonly default: Readonly<Record<'feed' | 'versions', () => unknown>>;
}

test('a panel brings the classes that it asks for, and none that are there early', () => {
  const code = 'api.getFeedAPI(false).feedItems(); api.getFileAPI().getFile(); api.getVersionsAPI(false);';
  assert.deepEqual(lateClassesOf(code), ['Feed', 'Versions']);
  assert.deepEqual(lateClassesOf('getUsersAPI;'), []);
});

test('a factory makes what a panel has brought', async () => {
  const { bringVersions, default: factory } = await evaluate(withLateClasses(FACTORY, []));
  function Versions(this: object): void {
    Object.assign(this, { isReal: true });
  }
  bringVersions(Versions);
  assert.ok(factory.versions() instanceof Versions);
});

test('before its class has come, a feed has nothing cached', async () => {
  const { bringFeed, default: factory } = await evaluate(withLateClasses(FACTORY, ['getCachedItems']));
  const early = factory.feed() as Readonly<Record<'getCachedItems' | 'destroy', () => unknown>>;
  assert.equal(early.getCachedItems(), undefined);
  assert.equal(early.destroy(), undefined);
  function Feed(this: object): void {
    Object.assign(this, { isReal: true });
  }
  bringFeed(Feed);
  assert.ok(factory.feed() instanceof Feed);
});

test('a factory that imports one of them no more fails the build', () => {
  const code = FACTORY.replace('import VersionsAPI', 'import OtherAPI');
  assert.throws(() => withLateClasses(code, []), /imports no VersionsAPI/);
});

async function evaluate(code: string): Promise<Factory> {
  assert.match(code, /^import FileAPI/);
  const module = code.replace(/^import FileAPI.*$/m, '');
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as Factory;
}
