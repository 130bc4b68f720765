<?php
/**
 * What the plugin adds to the administration.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Admin;

use BoxFileWidget\WordPress\Page\Start;

defined( 'ABSPATH' ) || exit;

final class Admin {

	public static function register(): void {
		Start::register();
		SettingsPage::register();
		TestConnection::register();
		Notice::register();
		Privacy::register();
	}
}
