<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** The private key of an app that signs assertions, and how it signs. */
final class SigningKey
{
    public const ALGORITHMS = [
        'RS256' => OPENSSL_ALGO_SHA256,
        'RS384' => OPENSSL_ALGO_SHA384,
        'RS512' => OPENSSL_ALGO_SHA512,
    ];

    public string $publicKeyId;
    /** How Box takes assertions to be signed (Box's guide "JWT without SDK"): a key of `ALGORITHMS`. */
    public string $algorithm;
    private PrivateKey $privateKey;

    public function __construct(string $publicKeyId, PrivateKey $privateKey, string $algorithm)
    {
        $this->publicKeyId = $publicKeyId;
        $this->privateKey = $privateKey;
        $this->algorithm = $algorithm;
    }

    /** Opens the key now, in place of with the first signature. @throws ConfigException where that fails */
    public function open(): void
    {
        $this->privateKey->open();
    }

    /** @throws ConfigException where the passphrase is wrong, or the key is damaged or no RSA key */
    public function sign(string $data): string
    {
        openssl_sign($data, $signature, $this->privateKey->open(), self::ALGORITHMS[$this->algorithm]);
        return $signature;
    }
}
