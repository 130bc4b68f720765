<?php
/**
 * Runs statements of a test in the bed's WordPress, as its administrator; prints what they return as JSON.
 */
$bed = json_decode( file_get_contents( getenv( 'WP_BED' ) ), true );

$_SERVER['HTTP_HOST']       = $bed['host'];
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $bed['wordpress'] . '/wp-load.php';
wp_set_current_user( 1 );
// phpcs:ignore Squiz.PHP.Eval.Discouraged -- this is what the file is for.
$result = eval( $argv[1] );
echo "\0" . json_encode( is_wp_error( $result ) ? array( 'error' => $result->get_error_message() ) : $result );
