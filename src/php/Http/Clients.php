<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** The choice of a client where the host system brings none. */
final class Clients
{
    public static function best(): Http
    {
        return function_exists('curl_init') ? new CurlHttp() : new StreamHttp();
    }
}
