<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** What carries calls to Box: cURL, PHP's streams, or the host system's own client, such as `wp_remote_request()`. */
interface Http
{
    /**
     * Sends one request, checks the certificate, and follows no redirect: who redirects must not be sent the secret.
     *
     * @throws HttpException where no answer came
     */
    public function send(HttpRequest $request): HttpResponse;
}
