import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './ask.ts';
import { signIn } from './sign-in.ts';
import { phpText } from './posts.ts';
import { useSite } from './stage.ts';

const BLOCK = '<!-- wp:box-file-widget/files {"folder":"0","features":["browse"],"height":300} /-->';

const site = useSite({ theme: 'twentytwentyfive', permalinks: '' });

function tokenUrlIn(html: string): string {
  const url = / data-token-url="([^"]+)"/.exec(html)?.[1] ?? '';
  return url.replaceAll('&#038;', '&').replaceAll('&amp;', '&');
}

test('the block works in a template part, with plain permalinks', async () => {
  const { bed } = site();
  bed.php(
    `$id = wp_insert_post( array( 'post_type' => 'wp_template_part', 'post_name' => 'footer', 'post_title' => 'Footer', 'post_status' => 'publish', 'post_content' => ${phpText(BLOCK)} ) );
     wp_set_object_terms( $id, 'twentytwentyfive', 'wp_theme' );
     return wp_set_object_terms( $id, 'footer', 'wp_template_part_area' );`,
  );
  const html = await (await fetch(`${bed.url}/?p=1`)).text();
  assert.match(html, /<box-file-widget /);
  const url = tokenUrlIn(html);
  assert.match(url, /\?rest_route=/);
  assert.equal((await ask(url, { ...(await signIn(bed.url, 'ada')) }, { features: ['browse'] })).status, 200);
});

test('the shortcode works in a widget of a widget area', () => {
  const html = site().bed.php(
    `return apply_filters( 'widget_text_content', '[box_file_widget folder="0"]' );`,
  );
  assert.match(String(html), /<box-file-widget /);
});

test('kses lets authors write the shortcode, and not the element itself', () => {
  const kept = site().bed.php(
    `return wp_kses_post( '[box_file_widget folder="0"]<box-file-widget token-url="/x"></box-file-widget>' );`,
  );
  assert.equal(kept, '[box_file_widget folder="0"]');
});

test('a folder that is none says so to its author, and nothing to readers', () => {
  const render = (user: number) =>
    site().bed.php(
      `wp_set_current_user( ${user} ); $GLOBALS['post'] = get_post( 1 ); return do_shortcode( '[box_file_widget folder="abc"]' );`,
    );
  assert.match(String(render(1)), /must be a number/);
  assert.equal(render(0), '');
});
