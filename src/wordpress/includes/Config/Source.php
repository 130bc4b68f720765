<?php
/**
 * Where the app's configuration comes from; the first that is set counts.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Config;

use BoxFileWidget\Config;
use BoxFileWidget\ConfigException;
use BoxFileWidget\ConfigSource;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class Source {

	const PATH = 'BOX_FILE_WIDGET_CONFIG_FILE';
	const JSON = 'BOX_FILE_WIDGET_CONFIG';

	/** Option with what was pasted into the settings, sealed. */
	const OPTION = 'box_file_widget_secret';

	/** `constant`, `environment`, `file`, `pasted` or `none`. */
	public string $kind;

	/** Of a file; empty for the others. */
	public string $path;

	private string $text;

	private function __construct( string $kind, string $path = '', string $text = '' ) {
		$this->kind = $kind;
		$this->path = $path;
		$this->text = $text;
	}

	public static function current(): self {
		if ( defined( self::PATH ) ) {
			return new self( 'constant', (string) constant( self::PATH ) );
		}
		$path = (string) getenv( self::PATH );
		if ( '' !== $path ) {
			return new self( 'environment', $path );
		}
		$json = (string) getenv( self::JSON );
		if ( '' !== $json ) {
			return new self( 'environment', '', $json );
		}
		$path = Options::all()['config_file'];
		if ( '' !== $path ) {
			return new self( 'file', $path );
		}
		$sealed = (string) get_option( self::OPTION, '' );
		return '' === $sealed ? new self( 'none' ) : new self( 'pasted', '', $sealed );
	}

	/** Whether constant or environment leave nothing to set in the administration. */
	public function isFixed(): bool {
		return in_array( $this->kind, array( 'constant', 'environment' ), true );
	}

	/**
	 * @throws ConfigException With one sentence for an administrator.
	 */
	public function config(): Config {
		return Config::fromJson( $this->read() );
	}

	/**
	 * The JSON; what the doctor looks at in its first step.
	 *
	 * @throws ConfigException With one sentence for an administrator.
	 */
	public function read(): string {
		if ( '' !== $this->path ) {
			return ConfigSource::file( $this->path );
		}
		$text = 'pasted' === $this->kind ? Vault::open( $this->text ) : $this->text;
		if ( null === $text ) {
			throw new ConfigException( __( 'The saved configuration cannot be decrypted, since the salts in wp-config.php have changed: save it again.', 'file-widget-for-box' ) );
		}
		if ( '' === $text ) {
			throw new ConfigException( __( 'No Box app is configured yet: give the path of its config file in Settings > File Widget for Box.', 'file-widget-for-box' ), 'file_missing' );
		}
		return $text;
	}

	/** Whether a path lies where the web server may hand it out. */
	public static function isInWebRoot( string $path ): bool {
		$file = realpath( $path );
		foreach ( array( ABSPATH, WP_CONTENT_DIR, isset( $_SERVER['DOCUMENT_ROOT'] ) ? sanitize_text_field( wp_unslash( $_SERVER['DOCUMENT_ROOT'] ) ) : '' ) as $folder ) {
			$root = '' === $folder ? false : realpath( $folder );
			if ( false !== $file && false !== $root && 0 === strpos( $file, trailingslashit( $root ) ) ) {
				return true;
			}
		}
		return false;
	}
}
