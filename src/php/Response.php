<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** An answer, for the host system to send. */
final class Response
{
    public int $status;
    /** @var array<string, string> by name */
    public array $headers;
    public string $body;

    /** @param array<string, string> $headers by name */
    public function __construct(
        int $status,
        array $headers,
        #[\SensitiveParameter]
        string $body = ''
    ) {
        $this->status = $status;
        $this->headers = $headers;
        $this->body = $body;
    }

    /** @param mixed $value */
    public static function json($value, string $type = 'application/json', int $status = 200): self
    {
        return new self($status, ['Content-Type' => $type, 'Cache-Control' => 'no-store'], Json::encode($value));
    }

    /** Sends it from plain PHP, alone: what was printed before, such as a warning, would make the JSON unreadable. */
    public function send(): void
    {
        while (ob_get_level() > 0 && ob_end_clean()) {
            continue;
        }
        if (!headers_sent()) {
            header_remove('X-Powered-By');
            http_response_code($this->status);
            foreach ($this->headers as $name => $value) {
                header("$name: $value");
            }
        }
        echo $this->body;
    }

    /** What a dump may show: no token. */
    public function __debugInfo(): array
    {
        return ['status' => $this->status];
    }
}
