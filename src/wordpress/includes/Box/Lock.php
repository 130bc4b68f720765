<?php
/**
 * A lock that all of the site's servers see: a row in the options table, which one of them alone can insert.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

defined( 'ABSPATH' ) || exit;

final class Lock {

	const PREFIX = 'box_file_widget_lock_';

	/** Longer than any request to the endpoint may take: who dies with the lock in hand keeps the others no longer. */
	const LIFE_SECONDS = 20;

	const PAUSE_MICROSECONDS = 50000;

	/** Longer than Box takes for a whole round, and shorter than the widget waits. */
	const PATIENCE_SECONDS = 5;

	private string $name;

	/** When it ends, and whose it is. */
	private string $claim = '';

	public function __construct( string $key ) {
		$this->name = self::PREFIX . md5( $key );
	}

	/** Waits for the lock some seconds; after them the work has to be done without it. */
	public function take(): void {
		$give_up = microtime( true ) + self::PATIENCE_SECONDS;
		// A worker that runs out of memory or time gets to no `finally`.
		register_shutdown_function( array( $this, 'release' ) );
		while ( ! $this->tryToTake() && microtime( true ) < $give_up ) {
			usleep( self::PAUSE_MICROSECONDS );
		}
	}

	public function release(): void {
		global $wpdb;
		if ( '' !== $this->claim ) {
			// phpcs:ignore BoxFileWidget.Database.DirectQuery.Direct -- the options API caches, which a lock must not.
			$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name = %s AND option_value = %s", $this->name, $this->claim ) );
			$this->claim = '';
		}
	}

	private function tryToTake(): bool {
		global $wpdb;
		$claim = sprintf( '%.3f %s', microtime( true ) + self::LIFE_SECONDS, wp_generate_uuid4() );
		// phpcs:ignore BoxFileWidget.Database.DirectQuery.Direct -- see above.
		$taken = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'off')", $this->name, $claim ) );
		if ( 1 === (int) $taken || $this->inherit( $claim ) ) {
			$this->claim = $claim;
			return true;
		}
		return false;
	}

	/** Takes a lock over whose time has ended. */
	private function inherit( string $claim ): bool {
		global $wpdb;
		// phpcs:ignore BoxFileWidget.Database.DirectQuery.Direct -- see above.
		$held = (string) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM $wpdb->options WHERE option_name = %s", $this->name ) );
		if ( '' === $held || (float) $held > microtime( true ) ) {
			return false;
		}
		// phpcs:ignore BoxFileWidget.Database.DirectQuery.Direct -- see above.
		return 1 === (int) $wpdb->query( $wpdb->prepare( "UPDATE $wpdb->options SET option_value = %s WHERE option_name = %s AND option_value = %s", $claim, $this->name, $held ) );
	}
}
