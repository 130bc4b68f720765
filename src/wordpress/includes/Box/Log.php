<?php
/**
 * The endpoint's log: a line for PHP's own, and a note for administrators while the app does not work.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

defined( 'ABSPATH' ) || exit;

final class Log {

	/** Transient with the last fault of the set-up. */
	const TROUBLE = 'box_file_widget_trouble';

	/**
	 * @param array<string, mixed> $entry Holds no token, no secret and no address.
	 */
	public static function write( array $entry ): void {
		if ( 'app_setup' === ( $entry['code'] ?? '' ) && ( $entry['status'] ?? 0 ) >= 500 ) {
			set_transient( self::TROUBLE, (string) ( $entry['detail'] ?? $entry['reason'] ?? '' ), DAY_IN_SECONDS );
		}
		/**
		 * Filters whether an entry of the token endpoint goes to PHP's error log.
		 *
		 * @param bool                 $write
		 * @param array<string, mixed> $entry
		 */
		if ( apply_filters( 'box_file_widget_log', 'info' !== ( $entry['level'] ?? '' ), $entry ) ) {
			// The operator's log is where this belongs.
			error_log( 'box-file-widget ' . wp_json_encode( $entry ) );
		}
	}
}
