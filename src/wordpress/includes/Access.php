<?php
/**
 * What a user may do by their roles.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class Access {

	/** @var string[] */
	public array $features;

	/** The folder that a page without one of its own shows. */
	public string $folder;

	/**
	 * @param string[] $features
	 */
	private function __construct( array $features, string $folder ) {
		$this->features = $features;
		$this->folder   = $folder;
	}

	/**
	 * All that any of these roles allows; the first folder among them.
	 *
	 * @param string[] $roles
	 */
	public static function ofRoles( array $roles ): self {
		$features = array();
		$folder   = '';
		foreach ( $roles as $role ) {
			$settings = Options::role( $role );
			$features = array_merge( $features, $settings['features'] );
			$folder   = '' === $folder ? $settings['folder'] : $folder;
		}
		return new self( Features::parse( $features ), '' === $folder ? '0' : $folder );
	}

	public static function ofUser( \WP_User $user ): self {
		$roles = array_values( $user->roles );
		// A network's administrator has no role in most of its sites.
		if ( array() === $roles && is_multisite() && is_super_admin( $user->ID ) ) {
			$roles = array( 'administrator' );
		}
		return self::ofRoles( $roles );
	}
}
