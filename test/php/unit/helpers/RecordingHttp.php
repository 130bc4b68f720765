<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;

/** Passes requests on to the local Box and notes them. */
final class RecordingHttp implements Http
{
    /** @var HttpRequest[] */
    public array $requests = [];
    private CurlHttp $http;

    public function __construct()
    {
        $this->http = new CurlHttp();
    }

    public function send(HttpRequest $request): HttpResponse
    {
        $this->requests[] = $request;
        return $this->http->send($request);
    }

    /** @return array<string, string>[] the forms that were posted, in order */
    public function forms(): array
    {
        return array_map(static function (HttpRequest $request): array {
            parse_str($request->body, $form);
            return $form;
        }, $this->requests);
    }

    /** @return \stdClass[] what the assertions claim, in order */
    public function claims(): array
    {
        $assertions = array_filter(array_column($this->forms(), 'assertion'));
        return array_map(static function (string $assertion): \stdClass {
            return json_decode((string) base64_decode(strtr(explode('.', $assertion)[1], '-_', '+/'), true));
        }, array_values($assertions));
    }
}
