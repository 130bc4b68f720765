<?php
/**
 * Whether the people who read this site can open a folder: a few of each role are tried.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Rest;

use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\WordPress\Access;
use BoxFileWidget\WordPress\Box\Endpoint;
use BoxFileWidget\WordPress\FolderId;

defined( 'ABSPATH' ) || exit;

final class ReadersRoute {

	const PEOPLE_OF_ROLE = 3;
	const MOST_ROLES     = 4;

	public static function addRoute(): void {
		register_rest_route(
			TokenRoute::SPACE,
			'/readers',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'answer' ),
				'permission_callback' => static function (): bool {
					return current_user_can( 'edit_pages' );
				},
				'args'                => array(
					'folder' => array(
						'required'          => true,
						'validate_callback' => static function ( $value ): bool {
							return '' !== FolderId::parse( $value );
						},
					),
				),
			)
		);
	}

	/**
	 * @return array{warning: string}
	 */
	public static function answer( \WP_REST_Request $request ): array {
		$folder = FolderId::parse( $request['folder'] );
		$closed = array();
		foreach ( array_slice( array_keys( count_users()['avail_roles'] ), 0, self::MOST_ROLES ) as $role ) {
			if ( array() !== Access::ofRoles( array( $role ) )->features && ! self::canAnyOpen( (string) $role, $folder ) ) {
				$closed[] = translate_user_role( wp_roles()->get_names()[ $role ] ?? $role );
			}
		}
		/* translators: %s: names of roles */
		$text = __( 'Some readers may see an error: nobody who was tried of these roles can open this folder in Box: %s.', 'file-widget-for-box' );
		return array( 'warning' => array() === $closed ? '' : sprintf( $text, implode( ', ', $closed ) ) );
	}

	private static function canAnyOpen( string $role, string $folder ): bool {
		$people = get_users(
			array(
				'role'    => $role,
				'number'  => self::PEOPLE_OF_ROLE,
				'orderby' => 'ID',
			)
		);
		foreach ( $people as $user ) {
			if ( self::canOpen( $user, $folder ) ) {
				return true;
			}
		}
		return array() === $people;
	}

	/** Asks for a token as this user would; nobody gets to see it. */
	private static function canOpen( \WP_User $user, string $folder ): bool {
		$policy  = static function ( Identity $identity, string $id, array $features ): Grant {
			return new Grant( $features );
		};
		$headers = array(
			'Content-Type'      => 'application/json',
			'X-Box-File-Widget' => '1',
		);
		$body    = (string) wp_json_encode(
			array(
				'folder_id' => $folder,
				'features'  => array( 'browse' ),
				'reason'    => 'initial',
			)
		);
		$request = new Request( 'POST', TokenRoute::url(), $headers, $body, Endpoint::identity( $user ) );
		return 200 === Endpoint::open( $policy )->handle( $request )->status;
	}
}
