<?php
/**
 * The plugin's settings, without the secret ones.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class Options {

	const NAME = 'box_file_widget';

	/** Only folders that somebody has put into a page. */
	const PLACED = 'placed';

	/** Any folder that Box opens for the user. */
	const ANY = 'any';

	/**
	 * @return array{config_file: string, folders: string, roles: array<string, array{features: string[], folder: string}>|null, contact: string}
	 */
	public static function all(): array {
		$defaults = array(
			'config_file' => '',
			'folders'     => self::PLACED,
			'roles'       => null,
			'contact'     => '',
		);
		return array_merge( $defaults, array_intersect_key( (array) get_option( self::NAME, array() ), $defaults ) );
	}

	/**
	 * What a role may do and where it starts; all of it until somebody has saved the table.
	 *
	 * @return array{features: string[], folder: string}
	 */
	public static function role( string $role ): array {
		$roles = self::all()['roles'];
		$none  = array(
			'features' => null === $roles ? Features::ALL : array(),
			'folder'   => '',
		);
		return array_merge( $none, (array) ( $roles[ $role ] ?? array() ) );
	}

	/** Whether any role starts in a folder of its own, so that pages have to ask for it. */
	public static function hasRoleFolders(): bool {
		return array() !== array_filter( array_column( (array) self::all()['roles'], 'folder' ) );
	}
}
