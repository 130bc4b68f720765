<?php
/**
 * The library's token endpoint, with what WordPress brings to it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\Account;
use BoxFileWidget\Config;
use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\TokenEndpoint;
use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class Endpoint {

	/**
	 * @param callable(Identity, string, string[]): Grant $policy
	 */
	public static function open( callable $policy ): TokenEndpoint {
		return new TokenEndpoint(
			static function (): Config {
				return Source::current()->config();
			},
			array(
				'policy'   => $policy,
				'mapUser'  => array( self::class, 'account' ),
				'cache'    => new WordPressCache(),
				'http'     => new WordPressHttp(),
				'apiUrl'   => Hosts::api(),
				'loginUrl' => wp_login_url(),
				'contact'  => Options::all()['contact'] ?: null,
				'log'      => array( Log::class, 'write' ),
			)
		);
	}

	public static function identity( \WP_User $user ): Identity {
		return new Identity( $user->user_email, (string) $user->ID, user_can( $user, 'manage_box_file_widget' ) );
	}

	public static function account( Identity $identity ): ?Account {
		/**
		 * Filters which Box account a signed-in user has; null for none.
		 *
		 * @param Account|null $account By default the account whose login is the user's address.
		 * @param int          $user_id
		 */
		return apply_filters( 'box_file_widget_account', Account::login( $identity->email ), (int) $identity->id );
	}
}
