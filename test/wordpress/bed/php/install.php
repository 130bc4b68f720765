<?php
/**
 * Installs a bed's WordPress: users, theme, permalinks; in one process, without a web server.
 */
$bed = json_decode( file_get_contents( getenv( 'WP_BED' ) ), true );
$_SERVER['HTTP_HOST'] = $bed['host'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define( 'WP_INSTALLING', true );
require $bed['wordpress'] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter( 'pre_wp_mail', '__return_false' );
wp_install( 'Intranet', 'admin', $bed['adminEmail'], true, '', 'admin' );
wp_bed_quiet_editor( get_user_by( 'login', 'admin' )->ID );
foreach ( $bed['users'] as $login => $user ) {
	$id = wp_insert_user(
		array(
			'user_login' => $login,
			'user_pass'  => $login,
			'user_email' => $user['email'],
			'role'       => $user['role'],
		)
	);
	wp_bed_quiet_editor( $id );
}
// Avatars would be asked for at gravatar.com.
update_option( 'show_avatars', 0 );
update_option( 'permalink_structure', $bed['permalinks'] );
update_option( 'blog_public', 0 );
switch_theme( $bed['theme'] );

/** Without this, guides and pattern dialogs cover the editor. */
function wp_bed_quiet_editor( $user_id ) {
	$quiet = array(
		'_modified'      => gmdate( 'c' ),
		'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
		'core'           => array( 'enableChoosePatternModal' => false ),
	);
	update_user_meta( $user_id, 'wp_persisted_preferences', $quiet );
}
