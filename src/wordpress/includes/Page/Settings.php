<?php
/**
 * What an author has asked for in a shortcode or a block.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Page;

use BoxFileWidget\WordPress\Features;
use BoxFileWidget\WordPress\FolderId;

defined( 'ABSPATH' ) || exit;

final class Settings {

	const MIN_HEIGHT = 200;
	const HEIGHT     = 480;
	const MAX_HEIGHT = 2000;

	/** Empty for the folder of the reader's role. */
	public string $folder;

	/** @var string[] */
	public array $features;

	/** Pixels. */
	public int $height;

	/** Whether a folder was given that is none. */
	public bool $isFolderWrong;

	/**
	 * @param array<string, mixed> $attributes As they stand in the post.
	 */
	public function __construct( array $attributes ) {
		$given               = trim( (string) ( $attributes['folder'] ?? '' ) );
		$this->folder        = FolderId::parse( $given );
		$this->isFolderWrong = '' !== $given && '' === $this->folder;

		$features       = Features::parse( $attributes['features'] ?? '' );
		$this->features = array() === $features ? Features::ALL : $features;

		$height       = (int) ( $attributes['height'] ?? 0 );
		$this->height = 0 === $height ? self::HEIGHT : max( self::MIN_HEIGHT, min( self::MAX_HEIGHT, $height ) );
	}
}
