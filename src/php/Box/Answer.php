<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Http\HttpResponse;
use BoxFileWidget\Json;

/** Box's answer, whether it says yes or no. */
final class Answer
{
    public int $status;
    /** Null where the body is no JSON object. */
    public ?\stdClass $json;
    private HttpResponse $response;

    public function __construct(HttpResponse $response)
    {
        $this->response = $response;
        $this->status = $response->status;
        $this->json = Json::parseObject($response->body);
    }

    public function header(string $name): string
    {
        return $this->response->header($name);
    }

    /** `Retry-After` in seconds, as Box sends it. */
    public function retryAfterSeconds(): ?int
    {
        $value = $this->header('Retry-After');
        return preg_match('/^\d{1,5}$/D', $value) === 1 ? (int) $value : null;
    }

    /** Box's time, in seconds since the epoch. */
    public function date(): ?float
    {
        $time = strtotime($this->header('Date'));
        return $time === false ? null : (float) $time;
    }

    /** What a dump may show: no token. */
    public function __debugInfo(): array
    {
        return ['status' => $this->status];
    }
}
