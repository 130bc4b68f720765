<?php
/**
 * The settings of what people may do.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\Options;

defined( 'ABSPATH' ) || exit;

final class AccessFields {

	public static function intro(): void {
		echo '<p>' . esc_html__( 'Nobody can do more here than in Box itself. A page can allow less than a role, and never more.', 'file-widget-for-box' ) . '</p>';
	}

	public static function roles(): void {
		echo '<div class="box-file-widget-scroll"><table class="widefat striped box-file-widget-roles"><thead><tr><th scope="col">' . esc_html__( 'Role', 'file-widget-for-box' ) . '</th>';
		foreach ( Features::labels() as $label ) {
			echo '<th scope="col">' . esc_html( $label ) . '</th>';
		}
		echo '<th scope="col">' . esc_html__( 'Start folder', 'file-widget-for-box' ) . '</th></tr></thead><tbody>';
		foreach ( wp_roles()->get_names() as $role => $name ) {
			self::row( (string) $role, translate_user_role( $name ) );
		}
		echo '</tbody></table></div><p class="description">' . esc_html__( 'The start folder is shown by pages that name no folder: its number, or its address in Box. Empty: all of the reader\'s files.', 'file-widget-for-box' ) . '</p>';
	}

	private static function row( string $role, string $name ): void {
		$settings = Options::role( $role );
		$field    = Options::NAME . "[roles][$role]";
		echo '<tr><th scope="row">' . esc_html( $name ) . '</th>';
		foreach ( Features::labels() as $feature => $label ) {
			printf(
				'<td><input type="checkbox" name="%s[features][]" value="%s" aria-label="%s"%s></td>',
				esc_attr( $field ),
				esc_attr( $feature ),
				esc_attr( "$name: $label" ),
				checked( in_array( $feature, $settings['features'], true ), true, false )
			);
		}
		printf(
			'<td><input type="text" class="small-text" name="%s[folder]" value="%s" placeholder="0" aria-label="%s"></td></tr>',
			esc_attr( $field ),
			esc_attr( $settings['folder'] ),
			/* translators: %s: name of a role */
			esc_attr( sprintf( __( '%s: start folder', 'file-widget-for-box' ), $name ) )
		);
	}

	public static function folders(): void {
		$choices = array(
			Options::PLACED => __( 'Only folders that an author has put into a page', 'file-widget-for-box' ),
			Options::ANY    => __( 'Any folder that Box opens for the reader, also one that a reader puts into the address of the request', 'file-widget-for-box' ),
		);
		echo '<fieldset>';
		foreach ( $choices as $value => $label ) {
			printf(
				'<label><input type="radio" name="%s[folders]" value="%s"%s> %s</label><br>',
				esc_attr( Options::NAME ),
				esc_attr( $value ),
				checked( Options::all()['folders'], $value, false ),
				esc_html( $label )
			);
		}
		echo '</fieldset>';
	}

	public static function contact(): void {
		printf(
			'<input type="text" class="regular-text" id="box_file_widget_contact" name="%s[contact]" value="%s">',
			esc_attr( Options::NAME ),
			esc_attr( Options::all()['contact'] )
		);
		echo '<p class="description">' . esc_html__( 'Shown where something does not work, for example: Help desk, extension 1234.', 'file-widget-for-box' ) . '</p>';
	}
}
