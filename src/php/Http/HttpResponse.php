<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

final class HttpResponse
{
    public int $status;
    public string $body;
    /** @var array<string, string> by lower-case name */
    private array $headers;

    /** @param array<string, string> $headers by name, in any case */
    public function __construct(
        int $status,
        array $headers,
        #[\SensitiveParameter]
        string $body
    ) {
        $this->status = $status;
        $this->headers = array_change_key_case($headers);
        $this->body = $body;
    }

    /** Empty where there is none of this name. */
    public function header(string $name): string
    {
        return $this->headers[strtolower($name)] ?? '';
    }

    /** What a dump may show: no token. */
    public function __debugInfo(): array
    {
        return ['status' => $this->status];
    }
}
