<?php
/**
 * Site Health: what the plugin may tell about itself, and an administrator may send to others.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class SiteInformation {

	public static function register(): void {
		add_filter( 'debug_information', array( self::class, 'add' ) );
	}

	/**
	 * @param array<string, mixed> $information WordPress' own and others'.
	 * @return array<string, mixed>
	 */
	public static function add( array $information ): array {
		$lines = array(
			'version' => array( __( 'Version', 'file-widget-for-box' ), BOX_FILE_WIDGET_VERSION ),
			'source'  => array( __( 'Configuration from', 'file-widget-for-box' ), Source::current()->kind ),
			'folders' => array( __( 'Folders', 'file-widget-for-box' ), Options::all()['folders'] ),
			'api'     => array( __( 'Address of Box', 'file-widget-for-box' ), Hosts::api() ),
			'openssl' => array( 'OpenSSL', defined( 'OPENSSL_VERSION_TEXT' ) ? OPENSSL_VERSION_TEXT : '' ),
			'cache'   => array( __( 'Cache', 'file-widget-for-box' ), wp_using_ext_object_cache() ? 'object cache' : 'transients' ),
		);
		$fields = array();
		foreach ( $lines as $name => list( $label, $value ) ) {
			$fields[ $name ] = compact( 'label', 'value' );
		}
		$information['box-file-widget'] = array(
			'label'  => __( 'File Widget for Box', 'file-widget-for-box' ),
			'fields' => $fields,
		);
		return $information;
	}
}
