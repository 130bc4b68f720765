<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpException;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;
use BoxFileWidget\Json;

/** Sees each call go and each answer come, so that findings can say how they are known. */
final class Witness implements Http
{
    /** Null before the first. */
    public ?Exchange $last = null;
    /** @var string[] every token that an answer has carried: what no report may repeat */
    public array $tokens = [];
    private Http $http;

    public function __construct(Http $http)
    {
        $this->http = $http;
    }

    public function send(HttpRequest $request): HttpResponse
    {
        try {
            $response = $this->http->send($request);
        } catch (HttpException $error) {
            $this->last = Exchange::unanswered($request, $error->word());
            throw $error;
        }
        $token = Json::text(Json::parseObject($response->body), 'access_token');
        if ($token !== '') {
            $this->tokens[] = $token;
        }
        $this->last = Exchange::answered($request, $response);
        return $response;
    }

    /** @return string[] the last exchange as evidence; none before the first */
    public function evidence(): array
    {
        return $this->last === null ? [] : [$this->last->describe()];
    }

    /** What a dump may show: no token. */
    public function __debugInfo(): array
    {
        return [];
    }
}
