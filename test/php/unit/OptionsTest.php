<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\ConfigException;
use BoxFileWidget\TokenEndpoint;

final class OptionsTest extends EndpointCase
{
    /** @return iterable<string, array{array<string, mixed>, string}> */
    public function wrongOptions(): iterable
    {
        yield 'a word mistyped' => [['loginURL' => '/'], 'loginURL'];
        yield 'no address' => [['apiUrl' => 'api.box.com'], 'apiUrl'];
        yield 'an origin with a path' => [['allowedOrigins' => ['https://a.example/']], 'allowedOrigins[0]'];
        yield 'no time' => [['deadlineSeconds' => 0], 'deadlineSeconds'];
    }

    /**
     * @dataProvider wrongOptions
     * @param array<string, mixed> $options
     */
    public function testAnswersWhatIsWrongWithTheOptions(array $options, string $named): void
    {
        $log = ini_set('error_log', '/dev/null');
        $response = $this->endpoint($options)->handle(self::request(self::ada(true)));
        ini_set('error_log', (string) $log);
        self::assertSame([500, 'app_setup'], [$response->status, self::json($response)->code]);
        self::assertStringContainsString("\"$named\"", self::json($response)->admin_detail);
    }

    public function testAnswersWhatIsWrongWithTheConfiguration(): void
    {
        $endpoint = new TokenEndpoint(static function (): void {
            throw new ConfigException('"enterpriseID" is missing.');
        }, ['log' => static fn () => null, 'cache' => new MemoryCache()]);
        $response = $endpoint->handle(self::request(self::ada(true)));
        self::assertSame([500, '"enterpriseID" is missing.'], [$response->status, self::json($response)->admin_detail]);
    }
}
