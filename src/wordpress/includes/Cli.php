<?php
/**
 * WP-CLI: wp box-file-widget.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\WordPress\Box\Check;
use BoxFileWidget\WordPress\Box\Endpoint;
use BoxFileWidget\WordPress\Rest\TokenRoute;

defined( 'ABSPATH' ) || exit;

/**
 * Checks the connection to Box.
 */
final class Cli {

	/**
	 * Walks from the configuration to a person's files and names what is wrong.
	 *
	 * ## OPTIONS
	 *
	 * [--email=<email>]
	 * : Address of a person with a Box account.
	 *
	 * @param string[]              $arguments None.
	 * @param array<string, string> $options   As above.
	 */
	public function check( array $arguments, array $options ): void {
		$report = Check::run(
			(string) ( $options['email'] ?? '' ),
			static function ( array $step ): void {
				\WP_CLI::line( sprintf( '%-8s %s %s', $step['state'], $step['title'], $step['note'] ) );
				foreach ( $step['findings'] as $finding ) {
					\WP_CLI::line( "         {$finding['what']} {$finding['remedy']}" );
				}
			}
		);
		if ( ! $report['ok'] ) {
			\WP_CLI::error( __( 'Something is wrong: see above.', 'file-widget-for-box' ) );
		}
		\WP_CLI::success( __( 'All is well.', 'file-widget-for-box' ) );
	}

	/**
	 * Asks for a token as a user's page would, and tells what came; the token itself is not shown.
	 *
	 * ## OPTIONS
	 *
	 * --user=<user>
	 * : Login, e-mail address or number of the user (WP-CLI's own option).
	 *
	 * [--folder=<folder>]
	 * : Number of the folder in Box.
	 * ---
	 * default: 0
	 * ---
	 *
	 * @param string[]              $arguments None.
	 * @param array<string, string> $options   As above.
	 */
	public function token( array $arguments, array $options ): void {
		$user = wp_get_current_user();
		if ( ! $user->exists() ) {
			\WP_CLI::error( __( 'Name a user: --user=<login>.', 'file-widget-for-box' ) );
		}
		$policy  = static function ( Identity $identity, string $folder, array $features ) use ( $user ): Grant {
			return new Grant( array_values( array_intersect( $features, Access::ofUser( $user )->features ) ) );
		};
		$answer  = json_decode( Endpoint::open( $policy )->handle( self::request( $user, FolderId::parse( $options['folder'] ?? '0' ) ) )->body, true );
		$granted = array_unique( array_column( $answer['restricted_to'] ?? array(), 'scope' ) );
		if ( array() === $granted ) {
			\WP_CLI::error( sprintf( '%s: %s', $answer['code'] ?? '', $answer['title'] ?? '' ) );
		}
		/* translators: 1: seconds, 2: names of permissions */
		\WP_CLI::success( sprintf( __( 'A token for %1$d seconds, with %2$s.', 'file-widget-for-box' ), $answer['expires_in'], implode( ' ', $granted ) ) );
	}

	/**
	 * Forgets all tokens and look-ups that are kept.
	 */
	public function flush(): void {
		/* translators: %d: a number */
		\WP_CLI::success( sprintf( __( '%d entries forgotten.', 'file-widget-for-box' ), Data::forgetCached() ) );
	}

	private static function request( \WP_User $user, string $folder ): Request {
		$headers = array(
			'Content-Type'      => 'application/json',
			'X-Box-File-Widget' => '1',
		);
		$body    = array(
			'folder_id' => $folder,
			'features'  => Features::ALL,
			'reason'    => 'initial',
		);
		return new Request( 'POST', TokenRoute::url(), $headers, (string) wp_json_encode( $body ), Endpoint::identity( $user ) );
	}
}
