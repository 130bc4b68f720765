import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './ask.ts';
import { makeNetwork } from './bed/network.ts';
import { phpText } from './posts.ts';
import { signIn } from './sign-in.ts';
import { SLUG, useSite } from './stage.ts';

/** The second site's number in its network; its path is `/second/`. */
const SECOND = 2;

const site = useSite({}, async ({ bed, configFile }) => {
  await makeNetwork(bed, 'second');
  const { status, stderr } = await bed.cli('plugin', 'activate', SLUG, '--network');
  assert.equal(status, 0, stderr);
  const options = `array( 'config_file' => ${phpText(configFile)}, 'folders' => 'any' )`;
  bed.php(
    `add_user_to_blog( ${SECOND}, get_user_by( 'login', 'ada' )->ID, 'subscriber' );
     switch_to_blog( ${SECOND} );
     return update_option( 'box_file_widget', ${options} );`,
  );
});

const tokenUrl = (path: string) => `${site().bed.url}${path}wp-json/box-file-widget/v1/token`;

/** The plugin's rows in the options of each site. */
function kept(): unknown {
  return site().bed.php(
    `global $wpdb;
     $rows = array();
     foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
       $table = $wpdb->get_blog_prefix( $site ) . 'options';
       $rows[] = count( $wpdb->get_col( "SELECT option_name FROM $table WHERE option_name LIKE '%box_file_widget%'" ) );
     }
     return $rows;`,
  );
}

test('activated on the network, it serves each site by its own settings and its own members', async () => {
  const { url } = site().bed;
  const ada = { ...(await signIn(url, 'ada')) };
  const grace = { ...(await signIn(url, 'grace')) };
  assert.equal((await ask(tokenUrl('/second/'), ada)).status, 200);
  assert.equal((await ask(tokenUrl('/second/'), grace)).json['code'], 'forbidden');
  // The second site's leave for any folder is not the main site's.
  assert.equal((await ask(tokenUrl('/'), ada)).json['code'], 'forbidden');
});

test('uninstalling it deletes what it kept on every site', async () => {
  const { bed } = site();
  const [main = 0, second = 0] = kept() as number[];
  assert.ok(main > 0 && second > 1, `${String(main)} and ${String(second)} rows`);
  for (const args of [
    ['deactivate', SLUG, '--network'],
    ['uninstall', SLUG],
  ]) {
    const { status, stderr } = await bed.cli('plugin', ...args);
    assert.equal(status, 0, stderr);
  }
  assert.deepEqual(kept(), [0, 0]);
});
