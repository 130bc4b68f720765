<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\Response;
use BoxFileWidget\TokenEndpoint;
use PHPUnit\Framework\TestCase;

/** An endpoint before the local Box, by a clock that the test sets. */
abstract class EndpointCase extends TestCase
{
    protected SetClock $clock;
    protected RecordingHttp $http;
    /** @var array<string, mixed>[] */
    protected array $log = [];

    protected function setUp(): void
    {
        LocalBox::control('reset');
        $this->clock = new SetClock();
        $this->http = new RecordingHttp();
    }

    protected function tearDown(): void
    {
        LocalBox::control('reset');
    }

    /** @param array<string, mixed> $options */
    protected function endpoint(array $options = []): TokenEndpoint
    {
        return new TokenEndpoint(LocalBox::config(), $options + [
            'apiUrl' => LocalBox::url(),
            'cache' => new MemoryCache($this->clock),
            'clock' => $this->clock,
            'http' => $this->http,
            'log' => function (array $entry): void {
                $this->log[] = $entry;
            },
        ]);
    }

    /**
     * @param array<string, mixed> $body
     * @param array<string, string> $headers
     */
    protected static function request(?Identity $user, array $body = [], array $headers = []): Request
    {
        $body += ['folder_id' => '0', 'features' => ['browse'], 'reason' => 'initial'];
        $headers += ['content-type' => 'application/json', 'x-box-file-widget' => '1'];
        return new Request('POST', 'https://intranet.example/token', $headers, (string) json_encode($body), $user);
    }

    protected static function ada(bool $isAdmin = false): Identity
    {
        return new Identity('ada@intranet.example', '7', $isAdmin);
    }

    protected static function json(Response $response): \stdClass
    {
        return json_decode($response->body);
    }

    /** @return string[] */
    protected static function scopes(Response $response): array
    {
        $scopes = array_unique(array_column(self::json($response)->restricted_to, 'scope'));
        sort($scopes);
        return $scopes;
    }
}
