<?php
/**
 * The shortcode [box_file_widget folder="0" features="browse,download" height="480"].
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

defined( 'ABSPATH' ) || exit;

final class Shortcode {

	const NAME = 'box_file_widget';

	const DEFAULTS = array(
		'folder'   => '',
		'features' => '',
		'height'   => '',
	);

	public static function register(): void {
		add_shortcode( self::NAME, array( self::class, 'render' ) );
	}

	/**
	 * @param array<string, string>|string $attributes A text where the author has given none.
	 */
	public static function render( $attributes ): string {
		$known = shortcode_atts( self::DEFAULTS, (array) $attributes, self::NAME );
		return Markup::of( new Settings( $known ), (int) get_the_ID() );
	}
}
