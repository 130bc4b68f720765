import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxCalls } from './ask.ts';
import { useSite } from './stage.ts';

const site = useSite();
const run = (...args: readonly string[]) => site().bed.cli('box-file-widget', ...args);

test('check walks the steps, and ends by what it found', async () => {
  const good = await run('check', '--email=ada@intranet.example');
  assert.equal(good.status, 0, good.stdout + good.stderr);
  assert.match(good.stdout, /All is well/);
  const bad = await run('check', '--email=nobody@intranet.example');
  assert.equal(bad.status, 1);
  assert.match(bad.stderr, /Something is wrong/);
  assert.ok(!(good.stdout + bad.stdout).includes('@intranet.example'));
});

test('token says what a user gets and shows no token', async () => {
  const { status, stdout } = await run('token', '--user=ada');
  assert.equal(status, 0);
  assert.match(stdout, /A token for \d+ seconds, with base_explorer/);
  const refused = await run('token', '--user=nobody');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /no_box_user/);
});

test('flush forgets what is kept, so that Box is asked anew', async () => {
  await run('token', '--user=ada');
  site().box.box.control.reset();
  await run('token', '--user=ada');
  assert.equal(boxCalls(site(), '/oauth2/token'), 0);
  assert.match((await run('flush')).stdout, /[1-9]\d* entries forgotten/);
  await run('token', '--user=ada');
  assert.ok(boxCalls(site(), '/oauth2/token') > 0);
});

test('uninstalling leaves nothing behind', async () => {
  await run('token', '--user=ada');
  assert.equal((await site().bed.cli('plugin', 'deactivate', 'file-widget-for-box')).status, 0);
  assert.equal((await site().bed.cli('plugin', 'uninstall', 'file-widget-for-box')).status, 0);
  const left = site().bed.php(
    `global $wpdb; return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%box_file_widget%'" );`,
  );
  assert.deepEqual(left, []);
});
