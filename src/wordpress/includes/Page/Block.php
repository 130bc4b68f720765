<?php
/**
 * The block "Box files".
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Box\Hosts;
use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\Rest\TokenRoute;

defined( 'ABSPATH' ) || exit;

final class Block {

	const SCRIPT = 'box-file-widget-block';

	public static function register(): void {
		wp_register_script(
			self::SCRIPT,
			Assets::url( 'assets/block.js' ),
			array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-shortcode' ),
			BOX_FILE_WIDGET_VERSION,
			array( 'in_footer' => true )
		);
		wp_set_script_translations( self::SCRIPT, 'file-widget-for-box', dirname( BOX_FILE_WIDGET_FILE ) . '/languages' );
		register_block_type( dirname( BOX_FILE_WIDGET_FILE ) . '/block', array( 'render_callback' => array( self::class, 'render' ) ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'tellEditor' ) );
	}

	/** What the editor needs to know; each member by name, so that nothing else gets there. */
	public static function tellEditor(): void {
		$browse = new Permit( 0, '0', array( 'browse' ) );
		$told   = array(
			'features'   => Features::labels(),
			'roles'      => array_map( 'translate_user_role', wp_roles()->get_names() ),
			'tokenUrl'   => add_query_arg( TokenRoute::PERMIT, $browse->seal(), TokenRoute::url() ),
			'apiUrl'     => Hosts::api(),
			'previewUrl' => Preview::url(),
		);
		wp_add_inline_script( self::SCRIPT, 'window.boxFileWidgetBlock = ' . wp_json_encode( $told ) . ';', 'before' );
	}

	/**
	 * @param array<string, mixed> $attributes As block.json describes them.
	 */
	public static function render( array $attributes ): string {
		$wrapper = get_block_wrapper_attributes();
		return "<div $wrapper>" . Markup::of( new Settings( $attributes ), (int) get_the_ID() ) . '</div>';
	}
}
