<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Box\Assertion;
use BoxFileWidget\Box\BoxClock;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\PrivateKey;
use BoxFileWidget\SigningKey;
use PHPUnit\Framework\TestCase;

final class AssertionTest extends TestCase
{
    private SetClock $clock;

    protected function setUp(): void
    {
        $this->clock = new SetClock();
    }

    private function assertion(string $algorithm = 'RS256'): Assertion
    {
        $private = new PrivateKey(Keys::pem('PKCS#8, PBES2, AES-256'), Keys::PASSPHRASE);
        $key = new SigningKey('key7', $private, $algorithm);
        $boxClock = new BoxClock($this->clock, new MemoryCache($this->clock), static fn () => null);
        return new Assertion('client', $key, $boxClock);
    }

    /** @return array{\stdClass, \stdClass, string, string} header, claims, what is signed, signature */
    private static function parts(string $jwt): array
    {
        self::assertMatchesRegularExpression('/^[\w-]+\.[\w-]+\.[\w-]+$/D', $jwt);
        [$header, $claims, $signature] = explode('.', $jwt);
        $bytes = static fn (string $part) => (string) base64_decode(strtr($part, '-_', '+/'), true);
        return [json_decode($bytes($header)), json_decode($bytes($claims)), "$header.$claims", $bytes($signature)];
    }

    public function testSaysWhatBoxWants(): void
    {
        [$header, $claims] = self::parts($this->assertion()->sign(Subject::user('42')));
        self::assertEquals((object) ['alg' => 'RS256', 'typ' => 'JWT', 'kid' => 'key7'], $header);
        self::assertSame('client', $claims->iss);
        self::assertSame('42', $claims->sub);
        self::assertSame('user', $claims->box_sub_type);
        self::assertSame('https://api.box.com/oauth2/token', $claims->aud);
        self::assertEqualsWithDelta($this->clock->now() + 30, $claims->exp, 2);
        self::assertIsInt($claims->exp);
        self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/D', $claims->jti);
    }

    public function testIsSignedByEachAlgorithm(): void
    {
        foreach (SigningKey::ALGORITHMS as $name => $algorithm) {
            [$header, , $signed, $signature] = self::parts($this->assertion($name)->sign(Subject::enterprise('1')));
            self::assertSame($name, $header->alg);
            self::assertSame(1, openssl_verify($signed, $signature, Keys::publicKey(), $algorithm));
        }
    }

    public function testNeverUsesAJtiTwice(): void
    {
        $assertion = $this->assertion();
        $seen = [];
        for ($count = 0; $count < 1000; $count += 1) {
            $seen[] = self::parts($assertion->sign(Subject::enterprise('1')))[1]->jti;
        }
        self::assertCount(1000, array_unique($seen));
    }
}
