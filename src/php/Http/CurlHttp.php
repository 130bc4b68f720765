<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** Calls by PHP's extension `curl`, which keeps the connection to Box open and takes a proxy from `HTTPS_PROXY`. */
final class CurlHttp implements Http
{
    private string $caFile;
    /** @var \CurlHandle|resource|null */
    private $handle;

    /** @param string $caFile authorities to trust in place of the system's, as PEM */
    public function __construct(string $caFile = '')
    {
        $this->caFile = $caFile;
    }

    public function send(HttpRequest $request): HttpResponse
    {
        $handle = $this->handle ??= curl_init();
        $headers = [];
        curl_reset($handle);
        curl_setopt_array($handle, $this->options($request) + [
            CURLOPT_HEADERFUNCTION => static function ($handle, string $line) use (&$headers): int {
                $headers = HeaderLines::add($headers, $line);
                return strlen($line);
            },
        ]);
        $body = curl_exec($handle);
        if (!is_string($body)) {
            throw new HttpException(CurlErrors::word($handle));
        }
        return new HttpResponse((int) curl_getinfo($handle, CURLINFO_RESPONSE_CODE), $headers, $body);
    }

    /** @return array<int, mixed> */
    private function options(HttpRequest $request): array
    {
        // Without an empty Expect, cURL holds a body back until Box has agreed to it.
        $lines = ['Expect:'];
        foreach ($request->headers as $name => $value) {
            $lines[] = "$name: $value";
        }
        return [
            CURLOPT_URL => $request->url,
            CURLOPT_CUSTOMREQUEST => $request->method,
            CURLOPT_HTTPHEADER => $lines,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_TIMEOUT_MS => (int) ceil($request->timeoutSeconds * 1000),
            CURLOPT_NOSIGNAL => true,
        ]
            + ($request->body === '' ? [] : [CURLOPT_POSTFIELDS => $request->body])
            + ($this->caFile === '' ? [] : [CURLOPT_CAINFO => $this->caFile]);
    }
}
