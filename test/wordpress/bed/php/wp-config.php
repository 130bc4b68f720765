<?php
/**
 * Every bed's wp-config.php: the bed's own values stand in the JSON file that the environment names.
 */
$bed = json_decode( file_get_contents( getenv( 'WP_BED' ) ), true );
foreach ( $bed['constants'] as $name => $value ) {
	define( $name, $value );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', $bed['wordpress'] . '/' );
}
require_once ABSPATH . 'wp-settings.php';
