<?php
/**
 * The scripts of pages with the element.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

defined( 'ABSPATH' ) || exit;

final class Assets {

	const MODULE = 'box-file-widget-page';

	public static function register(): void {
		wp_register_script_module( self::MODULE, self::url( 'assets/page.js' ), array(), BOX_FILE_WIDGET_VERSION );
	}

	public static function load(): void {
		wp_enqueue_script_module( self::MODULE );
	}

	/** The built widget: the site's own build where a constant names it, else the one in the plugin. */
	public static function widgetUrl(): string {
		$folder = defined( 'BOX_FILE_WIDGET_ASSETS_URL' ) ? (string) constant( 'BOX_FILE_WIDGET_ASSETS_URL' ) : self::url( 'assets/widget' );
		return untrailingslashit( $folder ) . '/box-file-widget.js';
	}

	public static function url( string $path ): string {
		return plugins_url( $path, BOX_FILE_WIDGET_FILE );
	}
}
