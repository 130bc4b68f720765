<?php
/**
 * A text for the site's privacy policy.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

defined( 'ABSPATH' ) || exit;

final class Privacy {

	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'addText' ) );
	}

	public static function addText(): void {
		$text = __( 'Pages with Box files load programs from Box, and show files that Box keeps. For that, this site looks up your account at Box by the e-mail address of your account here, and your browser talks to Box, which sees its address and what you do with the files. This site keeps an encrypted access token for about an hour, and no copy of your files.', 'file-widget-for-box' );
		wp_add_privacy_policy_content( __( 'File Widget for Box', 'file-widget-for-box' ), '<p>' . esc_html( $text ) . '</p>' );
	}
}
