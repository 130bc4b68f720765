<?php
/**
 * What the plugin hangs into WordPress.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class Plugin {

	public static function start(): void {
		Capability::register();
		add_action( 'init', array( self::class, 'loadTexts' ) );
		add_action( 'init', array( Page\Assets::class, 'register' ) );
		add_action( 'init', array( Page\Shortcode::class, 'register' ) );
		add_action( 'init', array( Page\Block::class, 'register' ) );
		Page\Preview::register();
		Rest\TokenRoute::register();
		add_action( 'rest_api_init', array( Rest\ReadersRoute::class, 'addRoute' ) );
		Box\SiteHealth::register();
		Box\SiteInformation::register();
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'box-file-widget', Cli::class );
		}
		if ( is_admin() ) {
			Admin\Admin::register();
		}
	}
	public static function loadTexts(): void {
		load_plugin_textdomain( 'file-widget-for-box', false, dirname( plugin_basename( BOX_FILE_WIDGET_FILE ) ) . '/languages' );
	}
}
