<?php
/**
 * The block "Box files".
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

defined( 'ABSPATH' ) || exit;

final class Block {

	public static function register(): void {
		register_block_type( dirname( BOX_FILE_WIDGET_FILE ) . '/block', array( 'render_callback' => array( self::class, 'render' ) ) );
	}

	/**
	 * @param array<string, mixed> $attributes As block.json describes them.
	 */
	public static function render( array $attributes ): string {
		$wrapper = get_block_wrapper_attributes();
		return "<div $wrapper>" . Markup::of( new Settings( $attributes ), (int) get_the_ID() ) . '</div>';
	}
}
