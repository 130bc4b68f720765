<?php
/**
 * Settings > File Widget for Box.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\WordPress\Capability;
use BoxFileWidget\WordPress\Config\Source;
use BoxFileWidget\WordPress\Options;
use BoxFileWidget\WordPress\Page\Assets;

defined( 'ABSPATH' ) || exit;

final class SettingsPage {

	const SLUG = 'box-file-widget';

	public static function register(): void {
		add_action( 'admin_menu', array( self::class, 'addPage' ) );
		add_action( 'admin_init', array( self::class, 'addSettings' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( BOX_FILE_WIDGET_FILE ), array( self::class, 'addLink' ) );
	}

	public static function url(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	public static function addPage(): void {
		$title = __( 'File Widget for Box', 'file-widget-for-box' );
		$hook  = add_options_page( $title, $title, Capability::MANAGE, self::SLUG, array( self::class, 'render' ) );
		add_action( "admin_print_styles-$hook", array( self::class, 'load' ) );
	}

	public static function load(): void {
		wp_enqueue_style( 'box-file-widget-admin', Assets::url( 'assets/admin.css' ), array(), BOX_FILE_WIDGET_VERSION );
		wp_enqueue_script( 'box-file-widget-admin', Assets::url( 'assets/admin.js' ), array( 'wp-i18n' ), BOX_FILE_WIDGET_VERSION, array( 'in_footer' => true ) );
		wp_set_script_translations( 'box-file-widget-admin', 'file-widget-for-box', dirname( BOX_FILE_WIDGET_FILE ) . '/languages' );
	}

	public static function addSettings(): void {
		register_setting( Options::NAME, Options::NAME, array( 'sanitize_callback' => array( Sanitize::class, 'options' ) ) );
		register_setting( Options::NAME, Source::OPTION, array( 'sanitize_callback' => array( Sanitize::class, 'secret' ) ) );
		add_settings_section( 'app', __( 'The Box app', 'file-widget-for-box' ), array( AppFields::class, 'intro' ), self::SLUG );
		add_settings_field( 'file', __( 'Config file', 'file-widget-for-box' ), array( AppFields::class, 'file' ), self::SLUG, 'app', array( 'label_for' => 'box_file_widget_config_file' ) );
		add_settings_field( 'pasted', __( 'Or its text', 'file-widget-for-box' ), array( AppFields::class, 'pasted' ), self::SLUG, 'app', array( 'label_for' => 'box_file_widget_secret' ) );
		add_settings_section( 'people', __( 'Who may do what', 'file-widget-for-box' ), array( AccessFields::class, 'intro' ), self::SLUG );
		add_settings_field( 'roles', __( 'Roles', 'file-widget-for-box' ), array( AccessFields::class, 'roles' ), self::SLUG, 'people' );
		add_settings_field( 'folders', __( 'Folders', 'file-widget-for-box' ), array( AccessFields::class, 'folders' ), self::SLUG, 'people' );
		add_settings_field( 'contact', __( 'Help for readers', 'file-widget-for-box' ), array( AccessFields::class, 'contact' ), self::SLUG, 'people', array( 'label_for' => 'box_file_widget_contact' ) );
	}

	/**
	 * @param string[] $links
	 * @return string[]
	 */
	public static function addLink( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( self::url() ), esc_html__( 'Settings', 'file-widget-for-box' ) );
		return array_merge( array( $link ), $links );
	}

	public static function render(): void {
		echo '<div class="wrap box-file-widget-settings"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		echo '<form method="post" action="options.php">';
		settings_fields( Options::NAME );
		do_settings_sections( self::SLUG );
		submit_button();
		echo '</form>';
		TestConnection::render();
		echo '</div>';
	}
}
