<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** What OpenSSL says of a key that it does not open. Its words never quote the key. */
final class KeyErrors
{
    /** OpenSSL's errors are a queue, in which those of earlier calls still stand. */
    public static function drain(): void
    {
        while (openssl_error_string() !== false) {
            continue;
        }
    }

    public static function explain(string $field, bool $encrypted): ConfigException
    {
        $words = self::take();
        if (preg_match('/bad decrypt|cipherfinal|bad password/i', $words) === 1) {
            return new ConfigException(
                '"boxAppSettings.appAuth.passphrase" does not open the private key: '
                . 'copy the passphrase from the configuration that came with this key.',
                'passphrase_wrong'
            );
        }
        if ($encrypted && preg_match('/envelope routines:.*(unsupported|unknown)/i', $words) === 1) {
            return new ConfigException(
                "\"$field\" is encrypted in a way that OpenSSL no longer opens: encrypt it anew with "
                . '"openssl pkcs8 -topk8 -v2 aes-256-cbc", or generate a new key pair in the Box developer console.',
                'key_damaged'
            );
        }
        // One wrong passphrase in 256 decrypts to noise that looks like damage, so an encrypted key names both.
        $why = $encrypted ? 'is damaged, or its passphrase is wrong' : 'is damaged or no private key';
        return new ConfigException(
            "\"$field\" $why: paste it whole, or generate a new key pair in the Box developer console.",
            'key_damaged'
        );
    }

    private static function take(): string
    {
        $words = '';
        while (($word = openssl_error_string()) !== false) {
            $words .= "$word\n";
        }
        return $words;
    }
}
