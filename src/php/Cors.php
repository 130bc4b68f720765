<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Lets pages of listed origins ask; without such a list no header of it is ever sent. */
final class Cors
{
    /** A CORS preflight carries this; any other OPTIONS is a plain request. */
    private const PREFLIGHT_HEADER = 'Access-Control-Request-Method';

    /** @param string[] $allowedOrigins */
    public static function isListed(Request $request, array $allowedOrigins): bool
    {
        return in_array($request->header('Origin'), $allowedOrigins, true);
    }

    /**
     * The answer to a preflight of a listed origin; null for everything else.
     *
     * @param string[] $allowedOrigins
     */
    public static function preflight(Request $request, array $allowedOrigins): ?Response
    {
        $isPreflight = $request->method === 'OPTIONS' && $request->has(self::PREFLIGHT_HEADER);
        return !$isPreflight || !self::isListed($request, $allowedOrigins) ? null : new Response(204, [
            'Access-Control-Allow-Methods' => 'POST',
            'Access-Control-Allow-Headers' => 'Accept, Content-Type, ' . Guard::WIDGET_HEADER,
            'Cache-Control' => 'no-store',
        ]);
    }

    /**
     * Lets a listed origin read the answer; leaves it alone where the operator lists none.
     *
     * @param string[] $allowedOrigins
     */
    public static function open(Response $response, Request $request, array $allowedOrigins): Response
    {
        if ($allowedOrigins === []) {
            return $response;
        }
        $response->headers['Vary'] = 'Origin';
        if (self::isListed($request, $allowedOrigins)) {
            $response->headers['Access-Control-Allow-Origin'] = (string) $request->header('Origin');
            $response->headers['Access-Control-Allow-Credentials'] = 'true';
            $response->headers['Access-Control-Expose-Headers'] = 'Retry-After';
        }
        return $response;
    }
}
