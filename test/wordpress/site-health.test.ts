import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { tokenUrl } from './ask.ts';
import { USERS, useSite } from './stage.ts';

const site = useSite({ users: { ...USERS, ada: { email: 'ada@intranet.example', role: 'administrator' } } });

interface Result {
  readonly label: string;
  readonly status: string;
  readonly description: string;
}

/** What Site Health finds for this user, by the name of the plugin's test. */
async function health(login: string): Promise<Readonly<Record<string, Result>>> {
  const { stdout, stderr } = await site().bed.cli(
    'eval',
    `$found = array();
     foreach ( apply_filters( 'site_status_tests', array( 'direct' => array() ) )['direct'] as $name => $test ) {
       $found[ str_replace( 'box_file_widget_', '', $name ) ] = call_user_func( $test['test'] );
     }
     echo "\\n" . wp_json_encode( $found );`,
    `--user=${login}`,
  );
  assert.ok(!stdout.includes('@'), 'no address is told');
  assert.equal(stderr, '');
  return JSON.parse(stdout.split('\n').at(-1) ?? '') as Record<string, Result>;
}

const lastWord = () => join(site().bed.folder, 'wp-content/mu-plugins/last-word.php');

/** Lets something between WordPress and its readers set a header. */
function setOnTheWay(header: string): void {
  const code = `<?php header_register_callback( static function () { header( '${header}' ); } );`;
  writeFileSync(lastWord(), code);
}

afterEach(() => {
  rmSync(lastWord(), { force: true });
});

test('all is good where the administrator has an account in Box', async () => {
  const found = await health('ada');
  assert.deepEqual(Object.keys(found), ['openssl', 'config', 'rest', 'cache', 'box', 'user']);
  for (const [name, { status, description }] of Object.entries(found))
    assert.equal(status, 'good', `${name}: ${description}`);
});

for (const header of ['Cache-Control: public, max-age=600', 'Age: 30']) {
  test(`a cache in front of the token route is found by ${header}`, async () => {
    setOnTheWay(header);
    const { cache, rest } = await health('ada');
    assert.equal(cache?.status, 'critical');
    assert.ok(cache.description.includes(tokenUrl(site())));
    assert.match(cache.description, /take that address out of the page cache/);
    assert.equal(rest?.status, 'good');
  });
}

test("an administrator without an account in Box reads the doctor's words, and no alarm", async () => {
  const { box, user } = await health('admin');
  assert.equal(box?.status, 'good');
  assert.equal(user?.status, 'recommended');
  assert.match(user.description, /No user of the enterprise has this address as login\./);
});

test('what keeps somebody with an account from their files is an alarm', async () => {
  site().box.box.control.addFault({
    path: '/2.0/folders/0*',
    status: 403,
    code: 'terms_of_service_required',
  });
  const { box, user } = await health('ada');
  assert.equal(box?.status, 'good');
  assert.equal(user?.status, 'critical');
  assert.match(user.description, /The user has not accepted the enterprise&#039;s terms of service\./);
});

test('where the app does not work, no account is called missing', async () => {
  site().box.box.control.addFault({
    path: '/oauth2/token',
    status: 400,
    code: 'unauthorized_client',
    message: 'This app is not authorized by the enterprise',
  });
  const { box, user } = await health('ada');
  assert.equal(box?.status, 'critical');
  assert.match(box.description, /The enterprise has not authorised this app/);
  assert.equal(user?.status, 'recommended');
  assert.match(user.description, /there is no token of the app/);
});
