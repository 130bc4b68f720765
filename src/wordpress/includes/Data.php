<?php
/**
 * What the plugin keeps in the database, to take it out again.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

use BoxFileWidget\WordPress\Config\Source;

defined( 'ABSPATH' ) || exit;

final class Data {

	/** Tokens and look-ups. Returns how many there were, as far as the database knows. */
	public static function forgetCached(): int {
		global $wpdb;
		$forgotten = 0;
		foreach ( array( '_transient_box_file_widget_', '_transient_timeout_box_file_widget_', 'box_file_widget_lock_' ) as $prefix ) {
			// phpcs:ignore BoxFileWidget.Database.DirectQuery.Direct -- there is no function that deletes by the beginning of a name.
			$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
			array_map( 'delete_option', $names );
			$forgotten += 0 === strpos( $prefix, '_transient_box' ) ? count( $names ) : 0;
		}
		if ( wp_using_ext_object_cache() ) {
			// Object caches that cannot flush a group forget tokens when these end.
			wp_cache_supports( 'flush_group' ) && wp_cache_flush_group( 'transient' );
		}
		return $forgotten;
	}

	/** All of it, for this site. */
	public static function delete(): void {
		self::forgetCached();
		delete_option( Options::NAME );
		delete_option( Source::OPTION );
	}
}
