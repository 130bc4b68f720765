<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;
use BoxFileWidget\Json;

/** One call and its answer, as far as a report may tell of them: no header, no body, no query. */
final class Exchange
{
    public string $method;
    /** Origin and path. */
    public string $url;
    /** 0 where there was no answer. */
    public int $status = 0;
    public string $contentType = '';
    /** Box's error code: `error` of OAuth, `code` of the API. */
    public string $code = '';
    /** Box's sentence with it. */
    public string $message = '';
    public string $requestId = '';
    /** The `Via` and `Server` headers, where something that is not Box gave itself a name. */
    public string $by = '';
    /** Box's time, seconds since the epoch; null where the answer has no date. */
    public ?int $date = null;
    /** Where there was no answer, e.g. `ENOTFOUND`. */
    public string $networkError = '';

    private function __construct(HttpRequest $request)
    {
        $this->method = $request->method;
        $this->url = explode('?', $request->url)[0];
    }

    public static function unanswered(HttpRequest $request, string $networkError): self
    {
        $exchange = new self($request);
        $exchange->networkError = $networkError;
        return $exchange;
    }

    public static function answered(HttpRequest $request, HttpResponse $response): self
    {
        $exchange = new self($request);
        $json = Json::parseObject($response->body);
        $text = static fn (string $name) => self::cut(Json::text($json, $name));
        $date = strtotime($response->header('Date'));
        $exchange->status = $response->status;
        $exchange->contentType = explode(';', $response->header('Content-Type'))[0];
        $exchange->code = $text('error') ?: $text('code');
        $exchange->message = $text('error_description') ?: $text('message');
        $exchange->requestId = $text('request_id') ?: $response->header('box-request-id');
        $exchange->by = $json !== null ? '' : ($response->header('Via') ?: $response->header('Server'));
        $exchange->date = $date === false ? null : $date;
        return $exchange;
    }

    /** Name and port. */
    public function host(): string
    {
        return explode('/', explode('://', $this->url)[1] ?? '')[0];
    }

    /** Name alone. */
    public function hostname(): string
    {
        return (string) parse_url($this->url, PHP_URL_HOST);
    }

    /** In one line, as evidence. */
    public function describe(): string
    {
        if ($this->status === 0) {
            return "{$this->method} {$this->url}: {$this->networkError}.";
        }
        $isNamed = $this->code !== '';
        return "{$this->method} {$this->url} answered {$this->status}"
            . ($isNamed ? " {$this->code}" : '')
            . ($this->message === '' || $this->message === $this->code ? '' : " “{$this->message}”")
            . (!$isNamed && $this->status < 500 && $this->contentType !== '' ? " with {$this->contentType}" : '')
            . ($this->by === '' ? '' : " from {$this->by}")
            . ($this->requestId === '' ? '' : " (request {$this->requestId})")
            . '.';
    }

    /** What is not Box may send anything. */
    private static function cut(string $text): string
    {
        return preg_match('/^.{0,300}/us', $text, $match) === 1 ? $match[0] : '';
    }
}
