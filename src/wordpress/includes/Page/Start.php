<?php
/**
 * Tells a page which folder its reader's role starts in, where the page itself names none.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Access;

defined( 'ABSPATH' ) || exit;

final class Start {

	const ACTION = 'box_file_widget_start';

	public static function register(): void {
		add_action( 'wp_ajax_' . self::ACTION, array( self::class, 'answer' ) );
	}

	/** Changes nothing and tells no secret: a nonce would have to be fetched first for nothing. */
	public static function answer(): void {
		nocache_headers();
		wp_send_json( array( 'folder_id' => Access::ofUser( wp_get_current_user() )->folder ) );
	}
}
