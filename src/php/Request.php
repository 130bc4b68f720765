<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A request to the token endpoint as plain data, and who is signed in. */
final class Request
{
    public string $method;
    /** The endpoint's own absolute address, with the query; `Origin` is compared with its origin. */
    public string $url;
    public string $body;
    /** Null: nobody is signed in. */
    public ?Identity $user;
    /** @var array<string, string> by lower-case name */
    private array $headers;

    /** @param array<string, string> $headers by name, in any case */
    public function __construct(string $method, string $url, array $headers, string $body, ?Identity $user)
    {
        $this->method = $method;
        $this->url = $url;
        $this->headers = array_change_key_case($headers);
        $this->body = $body;
        $this->user = $user;
    }

    /** What PHP itself has of the request that runs this script. Behind a proxy that ends TLS, name the `$origin` that people see. */
    public static function fromGlobals(?Identity $user, string $origin = ''): self
    {
        $headers = [];
        foreach ($_SERVER as $name => $value) {
            if (is_string($value) && preg_match('/^(?:HTTP_(.+)|(CONTENT_.+))$/', (string) $name, $match) === 1) {
                $headers[strtr($match[2] ?? $match[1], '_', '-')] = $value;
            }
        }
        $isTls = !in_array($_SERVER['HTTPS'] ?? '', ['', 'off'], true);
        $own = ($isTls ? 'https://' : 'http://') . ($_SERVER['HTTP_HOST'] ?? 'localhost');
        return new self(
            $_SERVER['REQUEST_METHOD'] ?? 'GET',
            ($origin === '' ? $own : $origin) . ($_SERVER['REQUEST_URI'] ?? '/'),
            $headers,
            // One byte over the limit is enough to see that it is over.
            (string) file_get_contents('php://input', false, null, 0, RequestBody::MAX_BYTES + 1),
            $user
        );
    }

    public function has(string $header): bool
    {
        return isset($this->headers[strtolower($header)]);
    }

    /** Null where there is none of this name. */
    public function header(string $name): ?string
    {
        return $this->headers[strtolower($name)] ?? null;
    }

    /** @return string[] the names in the query */
    public function queryNames(): array
    {
        $query = explode('#', explode('?', $this->url, 2)[1] ?? '')[0];
        $names = [];
        foreach (array_filter(explode('&', $query), 'strlen') as $pair) {
            $names[] = urldecode(explode('=', $pair, 2)[0]);
        }
        return $names;
    }
}
