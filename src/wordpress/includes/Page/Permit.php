<?php
/**
 * What an author has put into a page, signed, so that readers cannot change it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\FolderId;

defined( 'ABSPATH' ) || exit;

final class Permit {

	/** Post it stands in; 0 for what is not in a post, such as a widget area. */
	public int $post;

	/** Folder id; empty for the folder of the reader's role. */
	public string $folder;

	/** @var string[] */
	public array $features;

	/**
	 * @param string[] $features
	 */
	public function __construct( int $post, string $folder, array $features ) {
		$this->post     = $post;
		$this->folder   = $folder;
		$this->features = $features;
	}

	/** As it stands in the page: the same for all readers, so that a page cache may keep it. */
	public function seal(): string {
		$claims = $this->post . '.' . $this->folder . '.' . implode( '-', array_keys( array_intersect( Features::ALL, $this->features ) ) );
		return $claims . '.' . self::sign( $claims );
	}

	/** Null where the text is not what `seal` has made on this site. */
	public static function open( string $seal ): ?self {
		if ( ! preg_match( '/^((\d{1,20})\.(\d{0,20})\.([\d-]{1,40}))\.([0-9a-f]{64})$/D', $seal, $part ) ) {
			return null;
		}
		if ( ! hash_equals( self::sign( $part[1] ), $part[5] ) || ( '' !== $part[3] && '' === FolderId::parse( $part[3] ) ) ) {
			return null;
		}
		$features = array_intersect_key( Features::ALL, array_flip( explode( '-', $part[4] ) ) );
		return new self( (int) $part[2], $part[3], array_values( $features ) );
	}

	/** Whether this user may read the page that it stands in. */
	public function isReadableBy( int $user_id ): bool {
		return 0 === $this->post || ( null !== get_post( $this->post ) && user_can( $user_id, 'read_post', $this->post ) );
	}

	private static function sign( string $claims ): string {
		return hash_hmac( 'sha256', 'box_file_widget permit ' . get_current_blog_id() . ' ' . $claims, wp_salt( 'auth' ) );
	}
}
