<?php
/**
 * Checks what comes from the settings form.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\Config;
use BoxFileWidget\ConfigException;
use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Config\Vault;
use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\FolderId;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class Sanitize {

	/**
	 * @param mixed $given From the form, or from code.
	 * @return array<string, mixed>
	 */
	public static function options( $given ): array {
		$given = is_array( $given ) ? $given : array();
		$old   = Options::all();
		return array(
			'config_file' => isset( $given['config_file'] ) ? self::configFile( (string) $given['config_file'], $old['config_file'] ) : $old['config_file'],
			'folders'     => Options::ANY === ( $given['folders'] ?? $old['folders'] ) ? Options::ANY : Options::PLACED,
			'roles'       => array_key_exists( 'roles', $given ) ? self::roles( $given['roles'] ) : $old['roles'],
			'contact'     => sanitize_text_field( (string) ( $given['contact'] ?? $old['contact'] ) ),
		);
	}

	private static function configFile( string $path, string $old ): string {
		$path = trim( wp_check_invalid_utf8( $path ) );
		if ( '' !== $path && Source::isInWebRoot( $path ) ) {
			add_settings_error( Options::NAME, 'web_root', __( 'This file lies in the web root, where anybody may be able to download it: move it elsewhere. The path was not saved.', 'file-widget-for-box' ) );
			return $old;
		}
		return $path;
	}

	/**
	 * @param mixed $given By role; null for what counts until somebody has saved the table.
	 * @return array<string, array{features: string[], folder: string}>|null
	 */
	private static function roles( $given ): ?array {
		if ( ! is_array( $given ) ) {
			return null;
		}
		$roles = array();
		foreach ( array_keys( wp_roles()->get_names() ) as $role ) {
			$row            = (array) ( $given[ $role ] ?? array() );
			$roles[ $role ] = array(
				'features' => Features::parse( (array) ( $row['features'] ?? array() ) ),
				'folder'   => self::folder( $row['folder'] ?? '' ),
			);
		}
		return $roles;
	}

	/**
	 * @param mixed $given From the form.
	 */
	private static function folder( $given ): string {
		$folder = FolderId::parse( $given );
		if ( '' === $folder && is_string( $given ) && '' !== trim( $given ) ) {
			add_settings_error( Options::NAME, 'folder', __( 'A start folder must be a number, or the address of the folder in Box. It was not saved.', 'file-widget-for-box' ) );
		}
		return $folder;
	}

	/**
	 * What was pasted, sealed.
	 *
	 * @param mixed $given The form's array; what this has sealed already, since WordPress asks twice for a new option.
	 */
	public static function secret( $given ): string {
		if ( ! is_array( $given ) ) {
			return (string) $given;
		}
		if ( ! empty( $given['forget'] ) ) {
			return '';
		}
		$old  = (string) get_option( Source::OPTION, '' );
		$text = trim( (string) ( $given['text'] ?? '' ) );
		if ( '' === $text ) {
			return $old;
		}
		try {
			Config::fromJson( $text )->openKey();
		} catch ( ConfigException $error ) {
			add_settings_error( Options::NAME, 'secret', $error->getMessage() );
			return $old;
		}
		return Vault::seal( $text );
	}
}
