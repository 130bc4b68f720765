<?php
/**
 * The web server's rules: shared core, the bed's own wp-content, pretty permalinks.
 */
$bed  = json_decode( file_get_contents( getenv( 'WP_BED' ) ), true );
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

if ( preg_match( '#(^|/)\.|^/wp-content/database/#', $path ) ) {
	http_response_code( 404 );
	return true;
}
if ( 0 === strpos( $path, '/wp-content/' ) ) {
	return wp_bed_send( $bed['constants']['WP_CONTENT_DIR'] . substr( $path, strlen( '/wp-content' ) ) );
}
$file = $bed['wordpress'] . $path;
if ( '/' !== $path && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	if ( '/' === substr( $path, -1 ) ) {
		return false;
	}
	header( "Location: $path/", true, 301 );
	return true;
}
if ( '/' !== $path && is_file( $file ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require $bed['wordpress'] . '/index.php';

function wp_bed_send( $file ) {
	$types = array(
		'js'    => 'text/javascript',
		'css'   => 'text/css',
		'svg'   => 'image/svg+xml',
		'json'  => 'application/json',
		'html'  => 'text/html',
		'txt'   => 'text/plain',
		'woff2' => 'font/woff2',
		'png'   => 'image/png',
	);
	$ending = strtolower( pathinfo( $file, PATHINFO_EXTENSION ) );
	if ( 'php' === $ending && is_file( $file ) ) {
		require $file;
		return true;
	}
	if ( ! is_file( $file ) ) {
		http_response_code( 404 );
		return true;
	}
	header( 'Content-Type: ' . ( $types[ $ending ] ?? 'application/octet-stream' ) );
	readfile( $file );
	return true;
}
