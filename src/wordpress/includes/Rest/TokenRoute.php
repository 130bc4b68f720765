<?php
/**
 * The token endpoint as a route of WordPress' REST API: POST /wp-json/box-file-widget/v1/token.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Rest;

use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\WordPress\Box\Endpoint;
use BoxFileWidget\WordPress\Page\Permit;

defined( 'ABSPATH' ) || exit;

final class TokenRoute {

	const SPACE = 'box-file-widget/v1';
	const ROUTE = '/box-file-widget/v1/token';

	/** Parameter of the address with what the page's author has allowed. */
	const PERMIT = 'permit';

	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'addRoute' ) );
		// Before WordPress reads the body: what is wrong with it is for the endpoint to tell.
		add_filter( 'rest_pre_dispatch', array( self::class, 'dispatch' ), 0, 3 );
		add_filter( 'rest_post_dispatch', array( Answer::class, 'instead' ), 999, 3 );
		add_filter( 'rest_pre_serve_request', array( Answer::class, 'serve' ), 999, 3 );
	}

	public static function url(): string {
		return rest_url( self::ROUTE );
	}

	public static function addRoute(): void {
		register_rest_route(
			self::SPACE,
			'/token',
			array(
				'methods'             => \WP_REST_Server::ALLMETHODS,
				'callback'            => array( self::class, 'answer' ),
				// The endpoint itself refuses, in the words that the widget knows.
				'permission_callback' => '__return_true',
				'show_in_index'       => false,
			)
		);
	}

	/**
	 * @param mixed            $result  Null where nobody has answered yet.
	 * @param \WP_REST_Server  $server  Not needed.
	 * @param \WP_REST_Request $request Any route's.
	 * @return mixed
	 */
	public static function dispatch( $result, $server, $request ) {
		return null === $result && self::isOurs( $request ) ? self::answer( $request ) : $result;
	}

	public static function isOurs( \WP_REST_Request $request ): bool {
		return self::ROUTE === untrailingslashit( $request->get_route() );
	}

	public static function answer( \WP_REST_Request $request ): \WP_REST_Response {
		$user   = wp_get_current_user();
		$policy = static function ( Identity $identity, string $folder, array $features ) use ( $user, $request ): Grant {
			$seal   = $request->get_query_params()[ self::PERMIT ] ?? '';
			$permit = is_string( $seal ) ? Permit::open( $seal ) : null;
			return Policy::decide( $user, $permit, $folder, $features );
		};
		$identity = $user->exists() ? Endpoint::identity( $user ) : null;
		return Answer::wrap( Endpoint::open( $policy )->handle( self::plain( $request, $identity ) ) );
	}

	private static function plain( \WP_REST_Request $request, ?Identity $identity ): Request {
		$headers = array();
		foreach ( $request->get_headers() as $name => $values ) {
			$headers[ str_replace( '_', '-', $name ) ] = implode( ', ', (array) $values );
		}
		// Parameters can rename a method for WordPress; the endpoint is asked by the real one.
		$method = isset( $_SERVER['REQUEST_METHOD'] ) ? sanitize_key( $_SERVER['REQUEST_METHOD'] ) : 'get';
		$query  = array_diff_key( $request->get_query_params(), array( 'rest_route' => true ) );
		$url    = add_query_arg( urlencode_deep( $query ), self::url() );
		return new Request( strtoupper( $method ), $url, $headers, (string) $request->get_body(), $identity );
	}
}
