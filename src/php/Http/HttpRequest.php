<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

final class HttpRequest
{
    /** @var string */
    public $method;

    /** @var string */
    public $url;

    /** @var array<string, string> by name */
    public $headers;

    /** @var string */
    public $body;

    /** @var float how long to wait for the whole answer */
    public $timeoutSeconds = 8.0;

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

    /** What a dump may show: no token and no secret. */
    public function __debugInfo(): array
    {
        return ['method' => $this->method, 'url' => strtok($this->url, '?')];
    }
}
