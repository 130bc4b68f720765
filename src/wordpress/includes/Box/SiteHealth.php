<?php
/**
 * Site Health: tests of what the plugin needs.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\ConfigException;
use BoxFileWidget\WordPress\Capability;
use BoxFileWidget\WordPress\Config\Source;

defined( 'ABSPATH' ) || exit;

final class SiteHealth {

	public static function register(): void {
		add_filter( 'site_status_tests', array( self::class, 'addTests' ) );
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
			'cache'   => __( 'File Widget for Box: page cache', 'file-widget-for-box' ),
			'box'     => __( 'File Widget for Box: connection to Box', 'file-widget-for-box' ),
		);
		if ( HealthWalk::hasUser() ) {
			$own['user'] = __( 'File Widget for Box: your Box account', 'file-widget-for-box' );
		}
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
	 * @return array<string, mixed>
	 */
	public static function rest(): array {
		return self::result( 'rest', __( 'Pages can reach the token route', 'file-widget-for-box' ), RouteProbe::reachFault() );
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function cache(): array {
		return self::result( 'cache', __( 'No cache keeps the answers of the token route', 'file-widget-for-box' ), RouteProbe::cacheFault() );
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function box(): array {
		return self::result( 'box', __( 'Box answers this site', 'file-widget-for-box' ), HealthWalk::appFault() );
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function user(): array {
		$missing = HealthWalk::accountFault();
		if ( '' === $missing ) {
			return self::result( 'user', __( 'Your Box files open here', 'file-widget-for-box' ), HealthWalk::userFault() );
		}
		// Who manages a site need not have Box files.
		$result = self::result( 'user', __( 'You see no Box files here yet', 'file-widget-for-box' ), '' );

		$result['status']      = 'recommended';
		$result['description'] = '<p>' . esc_html( $missing ) . '</p>';
		return $result;
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
}
