<?php
/**
 * Must-use plugin of the test of secrets: notes the tokens that Box gives, and fails where a request asks for it.
 */
add_filter(
	'http_response',
	static function ( $response ) {
		$answer = json_decode( $response['body'], true );
		if ( isset( $answer['access_token'] ) ) {
			file_put_contents( dirname( WP_CONTENT_DIR ) . '/tokens.txt', $answer['access_token'] . "\n", FILE_APPEND );
		}
		wp_bed_fail( 'after' );
		return $response;
	}
);
add_filter(
	'pre_http_request',
	static function ( $answer ) {
		wp_bed_fail( 'before' );
		return $answer;
	}
);

function wp_bed_fail( $when ) {
	$how = isset( $_SERVER['HTTP_X_FAIL'] ) ? $_SERVER['HTTP_X_FAIL'] : '';
	if ( "warn-$when" === $how ) {
		trigger_error( 'A plugin complains: ' . ( new Exception() )->getTraceAsString(), E_USER_WARNING );
	}
	if ( "throw-$when" === $how ) {
		throw new RuntimeException( 'A plugin throws.' );
	}
	if ( "die-$when" === $how ) {
		trigger_error( 'A plugin dies.', E_USER_ERROR );
	}
	if ( "memory-$when" === $how ) {
		str_repeat( 'x', 4 << 30 );
	}
}
