<?php
/**
 * Deletes what the plugin has kept, on every site of a network.
 *
 * @package BoxFileWidget
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require __DIR__ . '/includes/autoload.php';

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $box_file_widget_site ) {
		switch_to_blog( $box_file_widget_site );
		BoxFileWidget\WordPress\Data::delete();
		restore_current_blog();
	}
} else {
	BoxFileWidget\WordPress\Data::delete();
}
