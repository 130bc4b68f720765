<?php
/**
 * Plugin Name:       File Widget for Box
 * Description:       Shows signed-in people their own Box files in a page, without a Box login. Not made or supported by Box.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The box-file-widget authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       file-widget-for-box
 * Domain Path:       /languages
 *
 * @package BoxFileWidget
 */

defined( 'ABSPATH' ) || exit;

define( 'BOX_FILE_WIDGET_VERSION', '0.1.0' );
define( 'BOX_FILE_WIDGET_FILE', __FILE__ );

require __DIR__ . '/lib/autoload.php';
require __DIR__ . '/includes/autoload.php';

BoxFileWidget\WordPress\Plugin::start();
