<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

/** One key pair in every form that a configuration may carry, made by the `openssl` program. */
final class Keys
{
    public const PASSPHRASE = 'open sesame';

    /** @var array<string, string> what makes each form out of the plain key */
    private const MAKE = [
        'PKCS#8' => 'pkcs8 -topk8 -nocrypt',
        'PKCS#8, PBES2, AES-256' => 'pkcs8 -topk8 -v2 aes-256-cbc',
        'PKCS#8, PBES2, AES-128' => 'pkcs8 -topk8 -v2 aes-128-cbc',
        'PKCS#8, PBES2, 3DES' => 'pkcs8 -topk8 -v2 des3',
        'PKCS#8, PBES2, scrypt' => 'pkcs8 -topk8 -scrypt',
        'PKCS#8, PBES1, SHA1-3DES' => 'pkcs8 -topk8 -v1 PBE-SHA1-3DES',
        'PKCS#8, PBES1, MD5-DES' => 'pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default',
        'traditional' => 'rsa -traditional',
        'traditional, AES-256' => 'rsa -traditional -aes256',
        'traditional, 3DES' => 'rsa -traditional -des3',
    ];

    /** @var array<string, string> */
    private static array $made = [];

    /** @return string[] all but the one that OpenSSL 3 no longer opens */
    public static function forms(): array
    {
        return array_values(array_diff(array_keys(self::MAKE), ['PKCS#8, PBES1, MD5-DES']));
    }

    public static function pem(string $form): string
    {
        return self::$made[$form] ??= self::openssl(self::MAKE[$form], self::plain());
    }

    public static function publicKey(): string
    {
        return self::$made['public'] ??= self::openssl('pkey -pubout', self::plain());
    }

    private static function plain(): string
    {
        return self::$made['plain'] ??= self::openssl('genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048', '');
    }

    private static function openssl(string $arguments, string $input): string
    {
        $isLocking = strpos($arguments, '-topk8 -nocrypt') === false
            && preg_match('/pkcs8|-aes256|-des3/', $arguments) === 1;
        $passphrase = $isLocking ? ' -passout pass:' . escapeshellarg(self::PASSPHRASE) : '';
        $pipes = [];
        $process = proc_open("openssl $arguments$passphrase", [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
        fwrite($pipes[0], $input);
        fclose($pipes[0]);
        $output = (string) stream_get_contents($pipes[1]);
        $errors = (string) stream_get_contents($pipes[2]);
        if (proc_close($process) !== 0) {
            throw new \RuntimeException("openssl $arguments: $errors");
        }
        return $output;
    }
}
