<?php
/**
 * Box's addresses; others for a double of Box on a machine of one's own.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

defined( 'ABSPATH' ) || exit;

final class Hosts {

	const API    = 'https://api.box.com';
	const UPLOAD = 'https://upload.box.com';

	public static function api(): string {
		return defined( 'BOX_FILE_WIDGET_API_URL' ) ? (string) constant( 'BOX_FILE_WIDGET_API_URL' ) : self::API;
	}

	/** Where the frame engine finds Box's published files; empty for Box's own host. */
	public static function engine(): string {
		return defined( 'BOX_FILE_WIDGET_ENGINE_URL' ) ? (string) constant( 'BOX_FILE_WIDGET_ENGINE_URL' ) : '';
	}

	public static function upload(): string {
		return defined( 'BOX_FILE_WIDGET_UPLOAD_URL' ) ? (string) constant( 'BOX_FILE_WIDGET_UPLOAD_URL' ) : self::UPLOAD;
	}
}
