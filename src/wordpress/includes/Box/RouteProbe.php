<?php
/**
 * Asks the token route over the network, as a page does that has lost its session, and looks at the answer.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\WordPress\Rest\TokenRoute;

defined( 'ABSPATH' ) || exit;

final class RouteProbe {

	/** @var array<string, mixed>|\WP_Error|null Once asked. */
	private static $answer = null;

	/** A plugin that closes the REST API to readers, or a firewall, closes the token route too. Empty where it is open. */
	public static function reachFault(): string {
		$problem = json_decode( wp_remote_retrieve_body( self::answer() ), true );
		if ( is_array( $problem ) && 'session_ended' === ( $problem['code'] ?? '' ) ) {
			return '';
		}
		/* translators: %s: an address */
		return sprintf( __( 'The address %s does not answer as it should: a security plugin or firewall may be closing the REST API.', 'file-widget-for-box' ), TokenRoute::url() );
	}

	/** Empty where nothing on the way may keep an answer, or has. */
	public static function cacheFault(): string {
		$answer = self::answer();
		if ( is_wp_error( $answer ) ) {
			return self::reachFault();
		}
		if ( false !== stripos( self::header( $answer, 'cache-control' ), 'no-store' ) && (int) self::header( $answer, 'age' ) <= 0 ) {
			return '';
		}
		/* translators: %s: an address */
		return sprintf( __( 'Something keeps the answers of the address %s, or lets others keep them, so that one reader may get what is another\'s: take that address out of the page cache, the host\'s cache and the CDN.', 'file-widget-for-box' ), TokenRoute::url() );
	}

	/**
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function answer() {
		if ( null === self::$answer ) {
			$arguments    = array(
				'headers' => array(
					'Content-Type'      => 'application/json',
					'X-Box-File-Widget' => '1',
				),
				'body'    => '{}',
				'timeout' => 10,
			);
			self::$answer = wp_remote_post( TokenRoute::url(), $arguments );
		}
		return self::$answer;
	}

	/**
	 * @param array<string, mixed> $answer
	 */
	private static function header( array $answer, string $name ): string {
		return implode( ', ', (array) wp_remote_retrieve_header( $answer, $name ) );
	}
}
