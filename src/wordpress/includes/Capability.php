<?php
/**
 * The capability to set the plugin up: whoever manages the site's options has it, and others can be given it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class Capability {

	const MANAGE = 'manage_box_file_widget';

	public static function register(): void {
		add_filter( 'user_has_cap', array( self::class, 'grant' ) );
		add_filter( 'option_page_capability_' . Options::NAME, array( self::class, 'name' ) );
	}

	/**
	 * @param array<string, bool> $capabilities A user's.
	 * @return array<string, bool>
	 */
	public static function grant( array $capabilities ): array {
		if ( ! empty( $capabilities['manage_options'] ) ) {
			$capabilities[ self::MANAGE ] = true;
		}
		return $capabilities;
	}

	public static function name(): string {
		return self::MANAGE;
	}
}
