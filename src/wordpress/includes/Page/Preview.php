<?php
/**
 * One block alone, for the preview in the editor: as the author, or with what a role may do.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Access;

defined( 'ABSPATH' ) || exit;

final class Preview {

	const NAME = 'box_file_widget_preview';

	public static function register(): void {
		add_action( 'template_redirect', array( self::class, 'answer' ) );
	}

	public static function url(): string {
		return add_query_arg( self::NAME, wp_create_nonce( self::NAME ), home_url( '/' ) );
	}

	public static function answer(): void {
		if ( ! isset( $_GET[ self::NAME ] ) ) {
			return;
		}
		if ( ! wp_verify_nonce( sanitize_key( $_GET[ self::NAME ] ), self::NAME ) || ! current_user_can( 'edit_posts' ) ) {
			wp_die( esc_html__( 'This preview is too old: reload the editor.', 'file-widget-for-box' ), '', array( 'response' => 403 ) );
		}
		$settings = new Settings( map_deep( wp_unslash( $_GET ), 'sanitize_text_field' ) );
		$role     = isset( $_GET['role'] ) ? sanitize_key( $_GET['role'] ) : '';
		if ( '' !== $role ) {
			self::narrow( $settings, Access::ofRoles( array( $role ) ) );
		}
		self::show( $settings );
		exit;
	}

	private static function narrow( Settings $settings, Access $access ): void {
		$settings->features = array_values( array_intersect( $settings->features, $access->features ) );
		$settings->folder   = '' === $settings->folder ? $access->folder : $settings->folder;
	}

	private static function show( Settings $settings ): void {
		nocache_headers();
		header( "Content-Security-Policy: frame-ancestors 'self'" );
		echo '<!doctype html><html ';
		language_attributes();
		echo '><head><meta charset="utf-8"><title>' . esc_html__( 'Preview', 'file-widget-for-box' ) . '</title></head><body style="margin:0">';
		if ( array() === $settings->features ) {
			echo '<p>' . esc_html__( 'This role may not use Box files here.', 'file-widget-for-box' ) . '</p>';
		} else {
			// phpcs:ignore BoxFileWidget.Security.EscapeOutput -- escaped where it is made.
			echo Markup::of( $settings, 0 );
			wp_script_modules()->print_enqueued_script_modules();
		}
		echo '</body></html>';
	}
}
