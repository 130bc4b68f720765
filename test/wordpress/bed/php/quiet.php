<?php
/**
 * Must-use plugin of every bed: WordPress asks nobody for updates and sends no mail.
 */
foreach ( array( 'core', 'plugins', 'themes' ) as $what ) {
	add_filter(
		"pre_site_transient_update_$what",
		static function () {
			return (object) array( 'last_checked' => time(), 'updates' => array(), 'response' => array(), 'translations' => array() );
		}
	);
}
add_filter( 'pre_wp_mail', '__return_false' );
