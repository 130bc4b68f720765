import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ensurePhp } from '../php/ensure-php.ts';

const RULES = fileURLToPath(new URL('phpcs/ruleset.xml', import.meta.url));
const PLUGIN = fileURLToPath(new URL('../../src/wordpress', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function check(path: string): string {
  const { stdout } = spawnSync(ensurePhp().phpcs, ['--report=emacs', `--standard=${RULES}`, path], {
    encoding: 'utf8',
  });
  return stdout;
}

test("the plugin keeps WordPress' rules for plugins", () => {
  assert.equal(check(PLUGIN).trim(), '');
});

const BROKEN: Readonly<Record<string, string>> = {
  'output that is not escaped': 'echo $name;',
  'a call whose output is not escaped': 'echo get_the_title();',
  'input as it came': '$x = $_POST["x"];',
  'input without a nonce': '$x = sanitize_key( $_POST["x"] );',
  'a function without a prefix': 'function helper() {}',
  'a hook without a prefix': "apply_filters( 'allowed', 1 );",
  'a text without a domain': "__( 'Hello' );",
  'a placeholder that nobody explains': "__( '%s files', 'file-widget-for-box' );",
  'a query that is not prepared': '$wpdb->query( "DELETE FROM x WHERE y = $z" );',
  'a function that PHP 7.4 has not': "str_contains( 'a', 'b' );",
};

for (const [what, code] of Object.entries(BROKEN)) {
  test(`the rules find ${what}`, () => {
    const path = join(folder, 'broken.php');
    writeFileSync(path, `<?php\ndefined( 'ABSPATH' ) || exit;\n${code}\n`);
    assert.match(check(path), /error/);
    writeFileSync(path, `<?php\ndefined( 'ABSPATH' ) || exit;\n`);
    assert.equal(check(path).trim(), '');
  });
}

test('the rules find a file without a guard', () => {
  const path = join(folder, 'unguarded.php');
  writeFileSync(path, '<?php\n$x = 1;\n');
  assert.match(check(path), /guard/);
});
