<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

final class HttpRequest
{
    public string $method;
    public string $url;
    /** @var array<string, string> by name */
    public array $headers;
    public string $body;
    /** How long to wait for the whole answer. */
    public float $timeoutSeconds = 8.0;

    /** @param array<string, string> $headers by name */
    public function __construct(
        string $method,
        string $url,
        #[\SensitiveParameter]
        array $headers = [],
        #[\SensitiveParameter]
        string $body = ''
    ) {
        $this->method = $method;
        $this->url = $url;
        $this->headers = $headers;
        $this->body = $body;
    }

    /** What a dump may show: no token, no secret and no address. */
    public function __debugInfo(): array
    {
        return ['method' => $this->method, 'url' => explode('?', $this->url)[0]];
    }
}
