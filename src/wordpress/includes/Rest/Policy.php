<?php
/**
 * What a user may have: what their roles allow, what the page's author has put there, and no more.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Rest;

use BoxFileWidget\Grant;
use BoxFileWidget\WordPress\Access;
use BoxFileWidget\WordPress\Options;
use BoxFileWidget\WordPress\Page\Permit;

defined( 'ABSPATH' ) || exit;

final class Policy {

	/**
	 * @param string   $folder   What the widget asks for.
	 * @param string[] $features What the widget asks for.
	 */
	public static function decide( \WP_User $user, ?Permit $permit, string $folder, array $features ): Grant {
		$access  = Access::ofUser( $user );
		$allowed = array_intersect( $features, $access->features );
		if ( null !== $permit && self::fits( $permit, $access, $user, $folder ) ) {
			$allowed = array_intersect( $allowed, $permit->features );
		} elseif ( Options::PLACED === Options::all()['folders'] && ! user_can( $user, 'manage_box_file_widget' ) ) {
			$allowed = array();
		}
		/**
		 * Filters what a user may do in a folder; never more than is asked.
		 *
		 * @param string[] $allowed
		 * @param \WP_User $user
		 * @param string   $folder
		 * @param string[] $features
		 */
		return new Grant( array_values( (array) apply_filters( 'box_file_widget_features', array_values( $allowed ), $user, $folder, $features ) ) );
	}

	private static function fits( Permit $permit, Access $access, \WP_User $user, string $folder ): bool {
		$placed = '' === $permit->folder ? $access->folder : $permit->folder;
		return $placed === $folder && $permit->isReadableBy( $user->ID );
	}
}
