<?php
/**
 * Problems that the endpoint is not asked about, since WordPress refuses before it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Rest;

use BoxFileWidget\Response;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class Problem {

	/** By HTTP status, with the sentences of the token contract. A 403 is a nonce that is too old, or another user's. */
	const CODES = array(
		401 => array( 'session_ended', 'Your session has ended. Sign in again to continue.' ),
		403 => array( 'session_ended', 'Your session has ended. Sign in again to continue.' ),
		404 => array( 'endpoint_not_found', "File access isn't set up correctly on this page." ),
		429 => array( 'rate_limited', 'Too many requests.' ),
	);

	const OTHERS = array( 'endpoint_failed', 'File access is temporarily unavailable.' );

	public static function ofStatus( int $status ): Response {
		list( $code, $title ) = self::CODES[ $status ] ?? self::OTHERS;

		$problem = array(
			'type'           => "urn:box-file-widget:problem:$code",
			'title'          => $title,
			'status'         => $status >= 400 ? $status : 500,
			'code'           => $code,
			'retryable'      => in_array( $code, array( 'endpoint_failed', 'rate_limited' ), true ),
			'correlation_id' => wp_generate_uuid4(),
		);
		if ( 'session_ended' === $code ) {
			$problem['login_url'] = wp_login_url();
		}
		$contact = Options::all()['contact'];
		if ( '' !== $contact ) {
			$problem['contact'] = $contact;
		}
		$headers = array(
			'Content-Type'  => 'application/problem+json',
			'Cache-Control' => 'no-store',
		);
		return new Response( $problem['status'], $headers, (string) wp_json_encode( $problem ) );
	}
}
