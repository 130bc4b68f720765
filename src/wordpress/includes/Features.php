<?php
/**
 * What a user may do, in the words of the token contract.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress;

defined( 'ABSPATH' ) || exit;

final class Features {

	const ALL = array( 'browse', 'download', 'upload', 'preview', 'share', 'rename', 'delete', 'create-folder' );

	/**
	 * Those of a list that exist, in the contract's order.
	 *
	 * @param string|string[] $words Separated by commas or spaces where it is a text.
	 * @return string[]
	 */
	public static function parse( $words ): array {
		$list = is_array( $words ) ? $words : preg_split( '/[\s,]+/', (string) $words, -1, PREG_SPLIT_NO_EMPTY );
		return array_values( array_intersect( self::ALL, $list ) );
	}

	/**
	 * @return array<string, string> Names for people, by word.
	 */
	public static function labels(): array {
		return array(
			'browse'        => __( 'See folders', 'file-widget-for-box' ),
			'download'      => __( 'Download', 'file-widget-for-box' ),
			'upload'        => __( 'Upload', 'file-widget-for-box' ),
			'preview'       => __( 'Preview', 'file-widget-for-box' ),
			'share'         => __( 'Share', 'file-widget-for-box' ),
			'rename'        => __( 'Rename', 'file-widget-for-box' ),
			'delete'        => __( 'Delete', 'file-widget-for-box' ),
			'create-folder' => __( 'Create folders', 'file-widget-for-box' ),
		);
	}
}
