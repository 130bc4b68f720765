<?php
/**
 * Site Health: tests of what the plugin needs, and what it may tell about itself.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\ConfigException;
use BoxFileWidget\WordPress\Capability;
use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Options;
use BoxFileWidget\WordPress\Rest\TokenRoute;

defined( 'ABSPATH' ) || exit;

final class SiteHealth {

	public static function register(): void {
		add_filter( 'site_status_tests', array( self::class, 'addTests' ) );
		add_filter( 'debug_information', array( self::class, 'addInformation' ) );
	}

	/**
	 * @param array<string, array<string, mixed>> $tests WordPress' own and others'.
	 * @return array<string, array<string, mixed>>
	 */
	public static function addTests( array $tests ): array {
		if ( ! current_user_can( Capability::MANAGE ) ) {
			return $tests;
		}
		$own = array(
			'openssl' => __( 'File Widget for Box: OpenSSL', 'file-widget-for-box' ),
			'config'  => __( 'File Widget for Box: configuration', 'file-widget-for-box' ),
			'rest'    => __( 'File Widget for Box: token route', 'file-widget-for-box' ),
			'box'     => __( 'File Widget for Box: connection to Box', 'file-widget-for-box' ),
		);
		foreach ( $own as $name => $label ) {
			$tests['direct'][ "box_file_widget_$name" ] = array(
				'label' => $label,
				'test'  => array( self::class, $name ),
			);
		}
		return $tests;
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function openssl(): array {
		$fault = function_exists( 'openssl_sign' ) ? '' : __( 'PHP has no OpenSSL extension, which signs requests to Box: ask your host to enable it.', 'file-widget-for-box' );
		return self::result( 'openssl', __( 'PHP can sign requests to Box', 'file-widget-for-box' ), $fault );
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function config(): array {
		$source = Source::current();
		$fault  = '';
		try {
			$source->config()->openKey();
		} catch ( ConfigException $error ) {
			$fault = $error->getMessage();
		}
		if ( '' === $fault && '' !== $source->path && Source::isInWebRoot( $source->path ) ) {
			$fault = __( 'The config file lies in the web root, where anybody may be able to download it: move it elsewhere.', 'file-widget-for-box' );
		}
		return self::result( 'config', __( 'The Box app is configured', 'file-widget-for-box' ), $fault );
	}

	/**
	 * A plugin that closes the REST API to readers, or a firewall, would close the token route too.
	 *
	 * @return array<string, mixed>
	 */
	public static function rest(): array {
		$arguments = array(
			'headers' => array(
				'Content-Type'      => 'application/json',
				'X-Box-File-Widget' => '1',
			),
			'body'    => '{}',
			'timeout' => 10,
		);
		$answer    = wp_remote_post( TokenRoute::url(), $arguments );
		$problem   = json_decode( wp_remote_retrieve_body( $answer ), true );
		$fault     = '';
		if ( ! is_array( $problem ) || 'session_ended' !== ( $problem['code'] ?? '' ) ) {
			/* translators: %s: an address */
			$fault = sprintf( __( 'The address %s does not answer as it should: a security plugin or firewall may be closing the REST API.', 'file-widget-for-box' ), TokenRoute::url() );
		}
		return self::result( 'rest', __( 'Pages can reach the token route', 'file-widget-for-box' ), $fault );
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function box(): array {
		$report = Check::run( '' );
		$faults = array();
		foreach ( $report['steps'] as $step ) {
			foreach ( 'failed' === $step['state'] ? $step['findings'] : array() as $finding ) {
				$faults[] = $finding['what'] . ' ' . $finding['remedy'];
			}
		}
		return self::result( 'box', __( 'Box answers this site', 'file-widget-for-box' ), implode( ' ', array_slice( $faults, 0, 3 ) ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function result( string $name, string $label, string $fault ): array {
		return array(
			'label'       => '' === $fault ? $label : __( 'File Widget for Box does not work yet', 'file-widget-for-box' ),
			'status'      => '' === $fault ? 'good' : 'critical',
			'badge'       => array(
				'label' => __( 'File Widget for Box', 'file-widget-for-box' ),
				'color' => 'blue',
			),
			'description' => '<p>' . esc_html( '' === $fault ? $label : $fault ) . '</p>',
			'actions'     => sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=box-file-widget' ) ), esc_html__( 'Settings and connection test', 'file-widget-for-box' ) ),
			'test'        => "box_file_widget_$name",
		);
	}

	/**
	 * @param array<string, mixed> $information WordPress' own and others'.
	 * @return array<string, mixed>
	 */
	public static function addInformation( array $information ): array {
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
