import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Plugin } from 'vite';
import { buildWidget } from '../../src/build/wordpress/build-widget.ts';
import { pluginFiles, type Files } from '../../src/build/wordpress/plugin-files.ts';
import { zip } from '../../src/build/wordpress/zip.ts';
import { SLUG, testedFiles } from './stage.ts';

let files: Files;
before(async () => {
  files = await testedFiles();
});

const text = (path: string): string => new TextDecoder().decode(files.get(path));
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('two builds make one and the same zip', async () => {
  const again = await pluginFiles(await buildWidget({ withShadowEngine: false }));
  assert.equal(hash(zip(SLUG, files)), hash(zip(SLUG, again)));
});

test('all is in one folder, which has what WordPress looks for, and nothing for developers', () => {
  const paths = Object.keys(unzipSync(zip(SLUG, files)));
  assert.ok(paths.every((path) => path.startsWith(`${SLUG}/`)));
  for (const path of [`${SLUG}.php`, 'readme.txt', 'uninstall.php', 'assets/widget/box-file-widget.js']) {
    assert.ok(paths.includes(`${SLUG}/${path}`), path);
  }
  assert.deepEqual(
    paths.filter((path) => /\.(ts|po|md|map)$|node_modules|\/\./.test(path)),
    [],
  );
});

test('it is small enough for PHP as it comes, which takes uploads of 2 MB', () => {
  assert.ok(zip(SLUG, files).byteLength < 2 * 1024 * 1024);
});

test('nothing of Box UI Elements is in it, nor of React', async () => {
  const modules: string[] = [];
  const collect: Plugin = {
    name: 'collect',
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') modules.push(...chunk.moduleIds);
    },
  };
  await buildWidget({ withShadowEngine: false }, [collect]);
  assert.ok(modules.some((id) => id.includes('/engine-frame/')));
  const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  const ours = ['lit-html', '@lit/reactive-element', 'mime', 'js-sha1'];
  assert.deepEqual(
    packages.filter((name) => !ours.includes(name)),
    [],
  );
});

test('one version everywhere', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  assert.match(text(`${SLUG}.php`), new RegExp(`Version: +${version}\\n`));
  assert.match(text(`${SLUG}.php`), new RegExp(`'BOX_FILE_WIDGET_VERSION', '${version}'`));
  assert.match(text('readme.txt'), new RegExp(`Stable tag: ${version}\\n`));
});

test('readme.txt is as WordPress.org wants it', () => {
  const readme = text('readme.txt');
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(readme)?.[1] ?? '';
  assert.match(readme, /^=== File Widget for Box ===\n/);
  assert.ok(field('Tags').split(',').length <= 5);
  assert.deepEqual([field('Requires at least'), field('Requires PHP')], ['6.5', '7.4']);
  assert.match(field('Tested up to'), /^\d+\.\d+$/);
  assert.match(field('License'), /^GPLv2 or later$/);
  const short = readme.split('\n\n')[1] ?? '';
  assert.ok(short.length > 20 && short.length <= 150, `${short.length} characters`);
  for (const section of ['Description', 'External services', 'Installation', 'Changelog']) {
    assert.ok(readme.includes(`\n== ${section} ==\n`), section);
  }
  for (const host of ['api.box.com', 'upload.box.com', 'cdn01.boxcdn.net', 'dl.boxcloud.com']) {
    assert.ok(readme.includes(`https://${host}`), host);
  }
});

test('the header names what the plugin needs, as the readme does', () => {
  const header = text(`${SLUG}.php`);
  assert.match(header, /Requires at least: +6\.5\n/);
  assert.match(header, /Requires PHP: +7\.4\n/);
  assert.match(header, /License: +GPL-2\.0-or-later\n/);
  assert.match(header, new RegExp(`Text Domain: +${SLUG}\\n`));
});
