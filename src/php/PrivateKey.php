<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A private key as PEM: PKCS#8 or the traditional form, encrypted or not. */
final class PrivateKey
{
    private const FIELD = 'boxAppSettings.appAuth.privateKey';
    private const LABELS = ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY'];

    private Secret $pem;
    private Secret $passphrase;
    /** @var \OpenSSLAsymmetricKey|resource|null */
    private $opened;

    /**
     * Tells nothing yet of what is inside.
     *
     * @throws ConfigException where the text is no PEM private key, or an encrypted one has no passphrase
     */
    public function __construct(
        #[\SensitiveParameter]
        string $text,
        #[\SensitiveParameter]
        string $passphrase
    ) {
        $pem = self::withLineEnds($text);
        $label = preg_match('/^-----BEGIN ([A-Z ]+)-----$/m', $pem, $match) === 1 ? $match[1] : '';
        if (!in_array($label, self::LABELS, true) || strpos($pem, "-----END $label-----") === false) {
            throw new ConfigException(
                '"' . self::FIELD . '" is not a private key in PEM form: '
                . 'paste it whole, from "-----BEGIN" to "-----END …-----".',
                'key_form'
            );
        }
        if ($passphrase === '' && strpos($pem, 'ENCRYPTED') !== false) {
            throw new ConfigException(
                '"boxAppSettings.appAuth.passphrase" is missing, but the private key is encrypted: '
                . 'copy the passphrase from the configuration that came with the key.',
                'passphrase_missing'
            );
        }
        $this->pem = new Secret($pem);
        $this->passphrase = new Secret($passphrase);
    }

    /**
     * @return \OpenSSLAsymmetricKey|resource
     * @throws ConfigException where the passphrase is wrong, or the key is damaged or no RSA key
     */
    public function open()
    {
        return $this->opened ??= $this->read();
    }

    /** @return \OpenSSLAsymmetricKey|resource */
    private function read()
    {
        KeyErrors::drain();
        $key = openssl_pkey_get_private($this->pem->reveal(), $this->passphrase->reveal());
        if ($key === false) {
            throw KeyErrors::explain(self::FIELD, strpos($this->pem->reveal(), 'ENCRYPTED') !== false);
        }
        if (openssl_pkey_get_details($key)['type'] !== OPENSSL_KEYTYPE_RSA) {
            throw new ConfigException(
                '"' . self::FIELD . '" is not an RSA key: generate a key pair in the Box developer console.',
                'key_type'
            );
        }
        return $key;
    }

    /** Environment variables and hand-made JSON often carry line ends as the two characters `\n`. */
    private static function withLineEnds(
        #[\SensitiveParameter]
        string $text
    ): string {
        return trim(str_replace(['\\r', '\\n', "\r"], ['', "\n", ''], $text));
    }
}
