<?php
/**
 * Encrypts what has to lie in the database, under the site's salts: a copy of the database alone does not tell it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Config;

defined( 'ABSPATH' ) || exit;

final class Vault {

	public static function seal( string $secret ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		// Bytes do not survive in a text column.
		return base64_encode( $nonce . sodium_crypto_secretbox( $secret, $nonce, self::key() ) );
	}

	/** Null where it was sealed under other salts, or is damaged. */
	public static function open( string $sealed ): ?string {
		$bytes = base64_decode( $sealed, true );
		if ( false === $bytes || strlen( $bytes ) < SODIUM_CRYPTO_SECRETBOX_NONCEBYTES + SODIUM_CRYPTO_SECRETBOX_MACBYTES ) {
			return null;
		}
		$nonce = substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		$text  = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), $nonce, self::key() );
		return false === $text ? null : $text;
	}

	private static function key(): string {
		return sodium_crypto_generichash( 'box_file_widget ' . wp_salt( 'secure_auth' ), '', SODIUM_CRYPTO_SECRETBOX_KEYBYTES );
	}
}
