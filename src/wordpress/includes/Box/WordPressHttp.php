<?php
/**
 * Calls Box as WordPress calls others: with its proxy settings, its certificates and its filters.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpException;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;

defined( 'ABSPATH' ) || exit;

final class WordPressHttp implements Http {

	/** By what cURL's and PHP's messages say. */
	const WORDS = array(
		'/cURL error 6:|getaddrinfo|resolve host/i'          => 'ENOTFOUND',
		'/cURL error 7:|refused/i'                           => 'ECONNREFUSED',
		'/cURL error 28:|timed out/i'                        => 'TIMEOUT',
		'/certificate has expired/i'                         => 'CERT_HAS_EXPIRED',
		'/subject name|does not match|peer certificate CN/i' => 'ERR_TLS_CERT_ALTNAME_INVALID',
		'/cURL error (60|77):|certificate/i'                 => 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'/response 407|proxy.*407/i'                         => 'PROXY_407',
		'/cURL error 35:|SSL/i'                              => 'EPROTO',
	);

	public function send( HttpRequest $request ): HttpResponse {
		$answer = wp_remote_request(
			$request->url,
			array(
				'method'             => $request->method,
				'headers'            => $request->headers,
				'body'               => '' === $request->body ? null : $request->body,
				'timeout'            => $request->timeoutSeconds,
				'redirection'        => 0,
				'user-agent'         => 'box-file-widget/' . BOX_FILE_WIDGET_VERSION,
				'reject_unsafe_urls' => false,
			)
		);
		if ( is_wp_error( $answer ) ) {
			throw new HttpException( self::wordFor( $answer ) );
		}
		$headers = wp_remote_retrieve_headers( $answer );
		return new HttpResponse(
			(int) wp_remote_retrieve_response_code( $answer ),
			array_map( array( self::class, 'last' ), is_array( $headers ) ? $headers : $headers->getAll() ),
			wp_remote_retrieve_body( $answer )
		);
	}

	private static function wordFor( \WP_Error $error ): string {
		// The constant WP_HTTP_BLOCK_EXTERNAL, or a filter.
		if ( 'http_request_not_executed' === $error->get_error_code() ) {
			return 'BLOCKED_BY_WORDPRESS';
		}
		foreach ( self::WORDS as $pattern => $word ) {
			if ( 1 === preg_match( $pattern, $error->get_error_message() ) ) {
				return $word;
			}
		}
		return 'UNKNOWN';
	}

	/**
	 * @param string|string[] $value
	 */
	private static function last( $value ): string {
		return is_array( $value ) ? (string) end( $value ) : (string) $value;
	}
}
