<?php
/**
 * Tells administrators that readers get no files, since the app's set-up is at fault.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\WordPress\Box\Log;
use BoxFileWidget\WordPress\Capability;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class Notice {

	public static function register(): void {
		add_action( 'admin_notices', array( self::class, 'show' ) );
		add_action( 'update_option_' . Options::NAME, array( self::class, 'forget' ) );
	}

	public static function show(): void {
		$trouble = get_transient( Log::TROUBLE );
		if ( ! is_string( $trouble ) || ! current_user_can( Capability::MANAGE ) ) {
			return;
		}
		printf(
			'<div class="notice notice-error"><p>%s %s <a href="%s">%s</a></p></div>',
			esc_html__( 'File Widget for Box: readers get no files.', 'file-widget-for-box' ),
			esc_html( $trouble ),
			esc_url( SettingsPage::url() ),
			esc_html__( 'Test connection', 'file-widget-for-box' )
		);
	}

	public static function forget(): void {
		delete_transient( Log::TROUBLE );
	}
}
