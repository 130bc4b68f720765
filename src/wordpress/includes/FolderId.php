<?php
/**
 * Ids of folders in Box.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class FolderId {

	/**
	 * The id in what somebody has pasted: the id itself, or the address of the folder in Box. Empty where there is none.
	 *
	 * @param mixed $text Anything.
	 */
	public static function parse( $text ): string {
		$text = is_scalar( $text ) ? trim( (string) $text ) : '';
		if ( preg_match( '#/folder/(\d+)#', $text, $found ) ) {
			$text = $found[1];
		}
		return preg_match( '/^(0|[1-9]\d{0,19})$/D', $text ) ? $text : '';
	}
}
