<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** Calls by PHP's own streams, where there is no cURL. */
final class StreamHttp implements Http
{
    public function send(HttpRequest $request): HttpResponse
    {
        $warning = '';
        set_error_handler(static function (int $level, string $text) use (&$warning): bool {
            $warning .= $text;
            return true;
        });
        try {
            $stream = fopen($request->url, 'r', false, self::context($request));
            $body = $stream === false ? false : stream_get_contents($stream);
            if ($body === false || stream_get_meta_data($stream)['timed_out']) {
                throw new HttpException(StreamErrors::word($warning));
            }
            return self::response(stream_get_meta_data($stream)['wrapper_data'], $body);
        } finally {
            restore_error_handler();
        }
    }

    /** @return resource */
    private static function context(HttpRequest $request)
    {
        $lines = ['Connection: close'];
        foreach ($request->headers as $name => $value) {
            $lines[] = "$name: $value";
        }
        return stream_context_create(['http' => [
            'method' => $request->method,
            'header' => $lines,
            'content' => $request->body,
            'protocol_version' => 1.1,
            'follow_location' => 0,
            'ignore_errors' => true,
            'timeout' => $request->timeoutSeconds,
        ]]);
    }

    /** @param string[] $lines */
    private static function response(
        array $lines,
        #[\SensitiveParameter]
        string $body
    ): HttpResponse {
        $status = 0;
        $headers = [];
        foreach ($lines as $line) {
            $headers = HeaderLines::add($headers, $line);
            $status = preg_match('#^HTTP/\S+ (\d{3})#', $line, $match) === 1 ? (int) $match[1] : $status;
        }
        return new HttpResponse($status, $headers, $body);
    }
}
