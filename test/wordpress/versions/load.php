<?php
/**
 * Loads all of the plugin's files, and runs what of it needs no WordPress; every notice is an end.
 */
error_reporting( -1 );
set_error_handler(
	static function ( $level, $message, $file, $line ) {
		echo "$message in $file:$line\n";
		exit( 1 );
	}
);
define( 'ABSPATH', '/' );
define( 'BOX_FILE_WIDGET_VERSION', '0' );
define( 'BOX_FILE_WIDGET_FILE', __FILE__ );

function __( $text ) {
	return $text;
}
function wp_salt() {
	return 'salt';
}
function get_current_blog_id() {
	return 1;
}

$root = dirname( __DIR__, 3 ) . '/src';
require $root . '/php/autoload.php';
require $root . '/wordpress/includes/autoload.php';
$files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( "$root/wordpress/includes" ) );
foreach ( $files as $file ) {
	if ( 'php' === $file->getExtension() ) {
		require_once $file->getPathname();
	}
}

use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\FolderId;
use BoxFileWidget\WordPress\Page\Permit;
use BoxFileWidget\WordPress\Page\Settings;

$settings = new Settings( array( 'folder' => 'https://app.box.com/folder/12', 'features' => 'upload, browse', 'height' => '9999' ) );
$seal     = ( new Permit( 7, $settings->folder, $settings->features ) )->seal();
$opened   = Permit::open( $seal );
$checks   = array(
	array( 'browse', 'upload' ) === $settings->features,
	'12' === $settings->folder,
	2000 === $settings->height,
	null !== $opened && '12' === $opened->folder && array( 'browse', 'upload' ) === $opened->features,
	null === Permit::open( str_replace( '.12.', '.13.', $seal ) ),
	'' === FolderId::parse( "1\n" . '2' ) && '' === FolderId::parse( array() ) && '0' === FolderId::parse( 0 ),
	8 === count( Features::labels() ),
);
echo in_array( false, $checks, true ) ? 'failed: ' . json_encode( $checks ) : 'OK on ' . PHP_VERSION, "\n";
