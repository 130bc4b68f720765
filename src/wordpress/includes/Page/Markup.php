<?php
/**
 * The element as it stands in a page: the same for all readers, without a nonce, a token or a name.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Box\Hosts;
use BoxFileWidget\WordPress\Options;
use BoxFileWidget\WordPress\Rest\TokenRoute;

defined( 'ABSPATH' ) || exit;

final class Markup {

	public static function of( Settings $settings, int $post ): string {
		if ( $settings->isFolderWrong ) {
			return self::note( $post );
		}
		Assets::load();
		$permit     = new Permit( $post, $settings->folder, $settings->features );
		$attributes = array(
			'folder-id'      => $settings->folder,
			'features'       => implode( ' ', $settings->features ),
			'language'       => str_replace( '_', '-', preg_replace( '/_(formal|informal|ao90)$/', '', get_locale() ) ),
			'api-url'        => Hosts::API === Hosts::api() ? '' : Hosts::api(),
			'upload-url'     => Hosts::UPLOAD === Hosts::upload() ? '' : Hosts::upload(),
			'engine-url'     => Hosts::engine(),
			'data-token-url' => add_query_arg( TokenRoute::PERMIT, $permit->seal(), TokenRoute::url() ),
			'data-nonce-url' => admin_url( 'admin-ajax.php?action=rest-nonce' ),
			'data-login-url' => wp_login_url( $post > 0 ? (string) get_permalink( $post ) : '' ),
			'data-widget'    => Assets::widgetUrl(),
		);
		if ( '' === $settings->folder && Options::hasRoleFolders() ) {
			$attributes['data-start-url'] = admin_url( 'admin-ajax.php?action=' . Start::ACTION );
		}
		/**
		 * Filters the element's attributes. They must be the same for all readers where pages are cached.
		 *
		 * @param array<string, string> $attributes
		 * @param Settings              $settings
		 */
		$attributes = (array) apply_filters( 'box_file_widget_attributes', array_filter( $attributes, 'strlen' ), $settings );
		return sprintf(
			'<div class="box-file-widget-frame" style="display:block;height:%dpx;max-width:100%%"><box-file-widget style="display:block;height:100%%"%s></box-file-widget></div>',
			$settings->height,
			self::write( $attributes )
		);
	}

	/**
	 * @param array<string, string> $attributes
	 */
	private static function write( array $attributes ): string {
		$text = '';
		foreach ( $attributes as $name => $value ) {
			$text .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
		return $text;
	}

	/** Whoever can mend it reads what is wrong; other readers are told nothing. */
	private static function note( int $post ): string {
		if ( ! current_user_can( 'edit_post', $post ) ) {
			return '';
		}
		return '<p>' . esc_html__( 'File Widget for Box: the folder must be a number, or the address of the folder in Box.', 'file-widget-for-box' ) . '</p>';
	}
}
