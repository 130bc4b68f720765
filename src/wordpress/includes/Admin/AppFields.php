<?php
/**
 * The settings of the Box app. A secret that is saved is never shown again.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\ConfigException;
use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class AppFields {

	public static function intro(): void {
		$source = Source::current();
		if ( 'none' === $source->kind ) {
			echo '<p>' . esc_html__( 'Download the config file of your app from the Box developer console (Configuration > Add and Manage Public Keys), put it on this server outside the web root, and give its path here.', 'file-widget-for-box' ) . '</p>';
			return;
		}
		echo '<p>' . esc_html( self::describe( $source ) ) . '</p>';
		try {
			$source->config();
		} catch ( ConfigException $error ) {
			echo '<p class="box-file-widget-fault">' . esc_html( $error->getMessage() ) . '</p>';
		}
	}

	public static function file(): void {
		$source = Source::current();
		printf(
			'<input type="text" class="large-text code" id="box_file_widget_config_file" name="%s[config_file]" value="%s" placeholder="/etc/box/config.json" autocomplete="off" spellcheck="false"%s>',
			esc_attr( Options::NAME ),
			esc_attr( $source->isFixed() ? $source->path : Options::all()['config_file'] ),
			disabled( $source->isFixed(), true, false )
		);
		echo '<p class="description">' . esc_html__( 'Path of the JSON file on this server.', 'file-widget-for-box' ) . '</p>';
	}

	public static function pasted(): void {
		$isSaved = '' !== (string) get_option( Source::OPTION, '' );
		printf(
			'<textarea class="large-text code" id="box_file_widget_secret" name="%s[text]" rows="3" autocomplete="off" spellcheck="false" placeholder="%s"%s></textarea>',
			esc_attr( Source::OPTION ),
			esc_attr( $isSaved ? __( 'Saved, encrypted. Paste another one to replace it.', 'file-widget-for-box' ) : '{"boxAppSettings": …}' ),
			disabled( Source::current()->isFixed(), true, false )
		);
		echo '<p class="description">' . esc_html__( 'Only where you cannot put a file on the server: it is kept encrypted in the database, and never shown again.', 'file-widget-for-box' ) . '</p>';
		if ( $isSaved ) {
			printf( '<label><input type="checkbox" name="%s[forget]" value="1"> %s</label>', esc_attr( Source::OPTION ), esc_html__( 'Forget the saved text', 'file-widget-for-box' ) );
		}
	}

	private static function describe( Source $source ): string {
		switch ( $source->kind ) {
			case 'constant':
				return __( 'The path comes from the constant BOX_FILE_WIDGET_CONFIG_FILE in wp-config.php.', 'file-widget-for-box' );
			case 'environment':
				return __( 'The configuration comes from the environment of the server.', 'file-widget-for-box' );
			case 'file':
				return __( 'The configuration comes from the file below.', 'file-widget-for-box' );
			default:
				return __( 'The configuration is saved in the database, encrypted.', 'file-widget-for-box' );
		}
	}
}
