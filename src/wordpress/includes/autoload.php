<?php
/**
 * Loads the plugin's own classes: `BoxFileWidget\WordPress\Page\Permit` is in `includes/Page/Permit.php`.
 *
 * @package BoxFileWidget
 */

defined( 'ABSPATH' ) || exit;

spl_autoload_register(
	static function ( string $name ): void {
		$prefix = 'BoxFileWidget\\WordPress\\';
		if ( 0 !== strncmp( $name, $prefix, strlen( $prefix ) ) ) {
			return;
		}
		$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $name, strlen( $prefix ) ) ) . '.php';
		if ( is_file( $file ) ) {
			require $file;
		}
	}
);
