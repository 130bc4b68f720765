import { assert } from 'chai';
import { preconnect, preloadEngine, type Build } from '../../../src/widget/engine/preload.ts';

const FILES = { explorer: ['a.js', 'b.js'], 'de-DE': ['de.js'], frame: ['frame.js'] };
const BUILD: Build = { files: FILES, loader: 'https://intranet.test/widget/loader.js?v=2' };
const PUBLISHED = { url: 'https://files.test/{version}/{language}', version: '1' };
const WANTED = { engine: 'auto', mode: 'explorer', language: 'de-DE', files: PUBLISHED } as const;

describe('preloadEngine', () => {
  it('asks for the files of the mode and the language, beside the loader, whatever its query', () => {
    assert.deepEqual(addresses(), [
      'https://intranet.test/widget/a.js',
      'https://intranet.test/widget/b.js',
      'https://intranet.test/widget/de.js',
    ]);
  });

  it('asks for the frame engine where that is wanted, or is all there is', () => {
    const frame = ['https://intranet.test/widget/frame.js'];
    assert.deepEqual(addresses({ ...WANTED, engine: 'frame' }), frame);
    assert.deepEqual(addresses(WANTED, { ...BUILD, files: { frame: FILES.frame } }), frame);
  });

  it('asks for nothing where the build has no such engine', () => {
    assert.deepEqual(addresses({ ...WANTED, engine: 'shadow' }, { ...BUILD, files: {} }), []);
  });

  it('has what runs in a frame fetched by that frame, out of sight and reach, in Chromium alone', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    preloadEngine(root, { ...WANTED, engine: 'frame' }, BUILD);
    const frame = root.querySelector('iframe');
    const link = frame?.contentDocument?.querySelector('link');
    host.remove();
    if (!('connection' in navigator)) {
      assert.isNull(frame);
      return;
    }
    assert.equal(frame?.inert, true);
    assert.deepEqual([link?.rel, link?.as], ['preload', 'script']);
    assert.equal(link?.href, 'https://files.test/1/de-DE/explorer.js');
  });

  it('has the nonce and the credentials of the script that loaded it', () => {
    const script = document.createElement('script');
    Object.assign(script, {
      type: 'text/plain',
      src: BUILD.loader,
      nonce: 'once',
      crossOrigin: 'use-credentials',
    });
    document.head.append(script);
    const [link] = links();
    script.remove();
    assert.equal(link?.nonce, 'once');
    assert.equal(link?.crossOrigin, 'use-credentials');
    assert.equal(link?.fetchPriority, 'low');
  });

  it('leaves nothing behind once a file has come, or not', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const files = { explorer: ['preload.wtr.ts', 'missing.js'] };
    const heads = document.head.childElementCount;
    preloadEngine(root, WANTED, { files, loader: import.meta.url });
    assert.equal(document.head.childElementCount, heads);
    const all = Array.from(root.querySelectorAll('link'));
    assert.equal(all.length, 2);
    await Promise.all(all.map(ended));
    assert.equal(root.childElementCount, 0);
    host.remove();
  });
});

describe('preconnect', () => {
  it('has the browser connect as for requests without cookies, and leaves nothing behind', async () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    const added = new Promise<HTMLLinkElement>((resolve) => {
      new MutationObserver(([record]) => {
        resolve(record?.addedNodes[0] as HTMLLinkElement);
      }).observe(root, { childList: true });
    });
    preconnect(root, 'https://api.box.test');
    const { rel, href, crossOrigin } = await added;
    assert.deepEqual([rel, href, crossOrigin], ['preconnect', 'https://api.box.test/', 'anonymous']);
    assert.equal(root.childElementCount, 0);
  });
});

function ended(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
}

/** The links as they are put in; the root is in no page, so nothing is fetched. */
function links(wanted: Parameters<typeof preloadEngine>[1] = WANTED, build = BUILD): HTMLLinkElement[] {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  preloadEngine(root, wanted, build);
  return Array.from(root.querySelectorAll('link'));
}

function addresses(...given: Parameters<typeof links>): string[] {
  return links(...given).map(({ href }) => href);
}
