<?php
/**
 * "Test connection": the doctor's steps, one after the other.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\WordPress\Box\Check;
use BoxFileWidget\WordPress\Capability;

defined( 'ABSPATH' ) || exit;

final class TestConnection {

	const ACTION = 'box_file_widget_check';

	public static function register(): void {
		add_action( 'wp_ajax_' . self::ACTION, array( self::class, 'run' ) );
	}

	public static function render(): void {
		echo '<h2>' . esc_html__( 'Test connection', 'file-widget-for-box' ) . '</h2>';
		echo '<p>' . esc_html__( 'Walks all the way from the saved settings to the files of one person, and names what is wrong.', 'file-widget-for-box' ) . '</p>';
		printf(
			'<form id="box-file-widget-check" action="%s"><p><label for="box-file-widget-check-email">%s</label> <input type="email" id="box-file-widget-check-email" name="email" class="regular-text" value="%s"> <button class="button button-secondary" type="submit" disabled>%s</button></p><input type="hidden" name="action" value="%s">',
			esc_url( admin_url( 'admin-ajax.php' ) ),
			esc_html__( 'With the Box account of', 'file-widget-for-box' ),
			esc_attr( wp_get_current_user()->user_email ),
			esc_html__( 'Test connection', 'file-widget-for-box' ),
			esc_attr( self::ACTION )
		);
		wp_nonce_field( self::ACTION, '_wpnonce', false );
		echo '</form><ol id="box-file-widget-steps" aria-live="polite"></ol>';
	}

	/** Answers one JSON text a line, as the steps are taken. */
	public static function run(): void {
		check_ajax_referer( self::ACTION );
		if ( ! current_user_can( Capability::MANAGE ) ) {
			wp_die( -1, 403 );
		}
		$email = isset( $_POST['email'] ) ? sanitize_email( wp_unslash( $_POST['email'] ) ) : '';
		nocache_headers();
		header( 'Content-Type: application/x-ndjson' );
		// Asks nginx not to hold the lines back.
		header( 'X-Accel-Buffering: no' );
		$report = Check::run( $email, array( self::class, 'tell' ) );
		if ( $report['ok'] ) {
			Notice::forget();
		}
		self::tell( array( 'ok' => $report['ok'] ) );
		exit;
	}

	/**
	 * @param array<string, mixed> $line A step of the doctor's report, or its end.
	 */
	public static function tell( array $line ): void {
		// phpcs:ignore BoxFileWidget.Security.EscapeOutput -- JSON, and not sent as HTML.
		echo wp_json_encode( $line ), "\n";
		wp_ob_end_flush_all();
		flush();
	}
}
