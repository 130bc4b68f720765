<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\ConfigException;
use BoxFileWidget\PrivateKey;
use BoxFileWidget\SigningKey;
use PHPUnit\Framework\TestCase;

final class KeysTest extends TestCase
{
    /** @return iterable<string, array{string}> */
    public function forms(): iterable
    {
        foreach (Keys::forms() as $form) {
            yield $form => [$form];
        }
    }

    /** @dataProvider forms */
    public function testSignsWithAKeyOfEveryKind(string $form): void
    {
        foreach (SigningKey::ALGORITHMS as $name => $algorithm) {
            $key = new SigningKey('key', new PrivateKey(Keys::pem($form), Keys::PASSPHRASE), $name);
            $signature = $key->sign('some text');
            self::assertSame(1, openssl_verify('some text', $signature, Keys::publicKey(), $algorithm));
        }
    }

    /** @dataProvider forms */
    public function testMendsLineEnds(string $form): void
    {
        foreach (['\\n', '\\r\\n', "\r\n"] as $end) {
            $key = new PrivateKey(str_replace("\n", $end, Keys::pem($form)), Keys::PASSPHRASE);
            self::assertNotFalse($key->open());
        }
    }

    /** @dataProvider forms */
    public function testSaysThatAPassphraseIsMissingOrWrong(string $form): void
    {
        if (strpos(Keys::pem($form), 'ENCRYPTED') === false) {
            self::assertNotFalse((new PrivateKey(Keys::pem($form), ''))->open());
            return;
        }
        self::assertSame('passphrase_missing', self::faultOf(Keys::pem($form), '')[0]);
        foreach (['wrong', 'open sesame!', 'OPEN SESAME'] as $passphrase) {
            [$fault, $message] = self::faultOf(Keys::pem($form), $passphrase);
            // One in 256 decrypts to noise, which looks like damage; both sentences name the passphrase.
            self::assertContains($fault, ['passphrase_wrong', 'key_damaged']);
            self::assertStringContainsString('passphrase', $message);
        }
    }

    /** @dataProvider forms */
    public function testSaysThatAKeyIsDamaged(string $form): void
    {
        $lines = explode("\n", Keys::pem($form));
        unset($lines[count($lines) - 6]);
        self::assertSame('key_damaged', self::faultOf(implode("\n", $lines), Keys::PASSPHRASE)[0]);
    }

    public function testSaysHowToEncryptAnewWhatOpenSslNoLongerOpens(): void
    {
        [$fault, $message] = self::faultOf(Keys::pem('PKCS#8, PBES1, MD5-DES'), Keys::PASSPHRASE);
        self::assertSame('key_damaged', $fault);
        self::assertStringContainsString('openssl pkcs8 -topk8 -v2 aes-256-cbc', $message);
    }

    public function testIsNotMisledByErrorsOfEarlierCalls(): void
    {
        openssl_pkey_get_private(Keys::pem('PKCS#8, PBES2, AES-256'), 'wrong');
        $lines = explode("\n", Keys::pem('PKCS#8'));
        unset($lines[5]);
        self::assertSame('key_damaged', self::faultOf(implode("\n", $lines), '')[0]);
    }

    public function testTakesNothingButRsa(): void
    {
        $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
        openssl_pkey_export($key, $pem);
        self::assertSame('key_type', self::faultOf($pem, '')[0]);
        self::assertSame('key_form', self::faultOf(Keys::publicKey(), '')[0]);
        self::assertSame('key_form', self::faultOf('no key at all', '')[0]);
    }

    /** @return array{string, string} */
    private static function faultOf(string $pem, string $passphrase): array
    {
        try {
            (new PrivateKey($pem, $passphrase))->open();
        } catch (ConfigException $error) {
            return [$error->fault(), $error->getMessage()];
        }
        self::fail('The key opens.');
    }
}
