<?php
/**
 * Keeps what the endpoint has encrypted: in the site's object cache, or in transients where there is none.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\Cache\Cache;

defined( 'ABSPATH' ) || exit;

final class WordPressCache implements Cache {

	const PREFIX = 'box_file_widget_';

	public function get( string $key ): ?string {
		$this->forgetLocalCopy( self::PREFIX . $key );
		$value = get_transient( self::PREFIX . $key );
		return is_string( $value ) ? $value : null;
	}

	public function set( string $key, string $value, int $ttlSeconds ): void {
		if ( $ttlSeconds > 0 ) {
			set_transient( self::PREFIX . $key, $value, $ttlSeconds );
		}
	}

	public function delete( string $key ): void {
		$this->forgetLocalCopy( self::PREFIX . $key );
		delete_transient( self::PREFIX . $key );
	}

	public function exclusively( string $key, callable $work ) {
		$lock = new Lock( $key );
		$lock->take();
		try {
			return $work();
		} finally {
			$lock->release();
		}
	}

	/** Another worker may have written since this one read. */
	private function forgetLocalCopy( string $name ): void {
		if ( wp_using_ext_object_cache() ) {
			wp_cache_get( $name, 'transient', true );
			return;
		}
		$options = array( "_transient_$name", "_transient_timeout_$name" );
		wp_cache_delete_multiple( $options, 'options' );
		$missing = wp_cache_get( 'notoptions', 'options' );
		if ( is_array( $missing ) ) {
			wp_cache_set( 'notoptions', array_diff_key( $missing, array_flip( $options ) ), 'options' );
		}
	}
}
