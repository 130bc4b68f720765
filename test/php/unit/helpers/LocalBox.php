<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Box\BoxClient;
use BoxFileWidget\Box\BoxClock;
use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\Clock;
use BoxFileWidget\Config;
use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpRequest;

/** The local Box that the Node test has started. */
final class LocalBox
{
    public static function url(): string
    {
        return (string) getenv('BOX_API_URL');
    }

    public static function config(): Config
    {
        return Config::fromEnvironment('BOX_CONFIG');
    }

    /** Its configuration with client credentials in place of the key. */
    public static function configWithoutKey(): Config
    {
        $json = json_decode((string) getenv('BOX_CONFIG'), true);
        unset($json['boxAppSettings']['appAuth']);
        return Config::fromArray($json);
    }

    /** @param array<string, mixed> $body */
    public static function control(string $path, array $body = []): void
    {
        $headers = ['Content-Type' => 'application/json'];
        $text = (string) json_encode($body === [] ? new \stdClass() : $body);
        $answer = (new CurlHttp())->send(new HttpRequest('POST', self::url() . "/_control/$path", $headers, $text));
        if (intdiv($answer->status, 100) !== 2) {
            throw new \LogicException("The local Box answered {$answer->status} to _control/$path.");
        }
    }

    /** @param callable(int): void|null $onSkew */
    public static function client(
        Config $config,
        Http $http,
        Clock $clock,
        float $seconds = 9.0,
        ?Cache $cache = null,
        ?callable $onSkew = null
    ): BoxClient {
        $boxClock = new BoxClock($clock, $cache ?? new MemoryCache($clock), $onSkew ?? static fn () => null);
        return new BoxClient($config, self::url(), $http, $clock, $boxClock, $clock->now() + $seconds);
    }
}
