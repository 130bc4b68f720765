<?php
/**
 * The endpoint's answer on its way through WordPress, which would add to it what must not be there.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Rest;

use BoxFileWidget\Response;

defined( 'ABSPATH' ) || exit;

final class Answer {

	/** WordPress gives every origin leave to read its REST API. */
	const CORS = array(
		'Access-Control-Allow-Origin',
		'Access-Control-Allow-Credentials',
		'Access-Control-Allow-Methods',
		'Access-Control-Allow-Headers',
		'Access-Control-Expose-Headers',
	);

	private static ?Response $current = null;

	public static function wrap( Response $response ): \WP_REST_Response {
		self::$current = $response;
		return new \WP_REST_Response( json_decode( $response->body ), $response->status, $response->headers );
	}

	/**
	 * What WordPress or another plugin has answered in the endpoint's place, in a form that the widget reads.
	 *
	 * @param \WP_HTTP_Response $result  The answer so far.
	 * @param \WP_REST_Server   $server  Not needed.
	 * @param \WP_REST_Request  $request Any route's.
	 * @return \WP_HTTP_Response
	 */
	public static function instead( $result, $server, $request ) {
		if ( ! TokenRoute::isOurs( $request ) || null !== self::$current ) {
			return $result;
		}
		return self::wrap( Problem::ofStatus( $result->get_status() ) );
	}

	/**
	 * @param bool              $served  Whether it has been sent.
	 * @param \WP_HTTP_Response $result  Not needed.
	 * @param \WP_REST_Request  $request Any route's.
	 */
	public static function serve( $served, $result, $request ): bool {
		if ( null === self::$current || ! TokenRoute::isOurs( $request ) ) {
			return (bool) $served;
		}
		array_map( 'header_remove', self::CORS );
		self::$current->send();
		return true;
	}
}
