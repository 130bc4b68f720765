<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Refuses what no page of ours sends, before anything is read or looked up (the token contract, "must refuse"). */
final class Guard
{
    public const WIDGET_HEADER = 'X-Box-File-Widget';

    /** Names under which a request could claim to be somebody; the session alone says who it is. */
    private const IDENTITY_NAMES = [
        'user', 'userid', 'username', 'email', 'login', 'sub', 'subject', 'asuser', 'boxuser', 'boxsubjectid',
    ];

    /**
     * @param string[] $allowedOrigins
     * @throws Refusal
     */
    public static function check(Request $request, array $allowedOrigins): void
    {
        if ($request->method !== 'POST') {
            throw new Refusal(405, 'endpoint_not_found', 'method', 'The token endpoint takes POST only.');
        }
        if (!self::isFromOwnPage($request, $allowedOrigins)) {
            throw Refusal::forbidden('foreign_origin', 'The request came from another site: '
                . 'if that page is yours, add its origin to allowedOrigins.');
        }
        if (!$request->has(self::WIDGET_HEADER)) {
            $header = self::WIDGET_HEADER;
            throw Refusal::forbidden(
                'no_widget_header',
                "The $header header is missing: a proxy may be removing it."
            );
        }
        if (!self::isJson($request)) {
            throw Refusal::badRequest('content_type', 'The Content-Type must be application/json.', 415);
        }
        if (self::claimsIdentity($request)) {
            throw Refusal::badRequest(
                'identity_in_request',
                'The session alone says who the user is: remove it from the request.'
            );
        }
    }

    /**
     * `Sec-Fetch-Site` cannot be forged by a page; where a browser does not send it, `Origin` decides.
     *
     * @param string[] $allowedOrigins
     */
    private static function isFromOwnPage(Request $request, array $allowedOrigins): bool
    {
        if (Cors::isListed($request, $allowedOrigins)) {
            return true;
        }
        $site = $request->header('Sec-Fetch-Site');
        if ($site !== null) {
            return $site === 'same-origin';
        }
        $origin = $request->header('Origin');
        return $origin === null || $origin === Origin::of($request->url);
    }

    private static function isJson(Request $request): bool
    {
        $type = explode(';', $request->header('Content-Type') ?? '')[0];
        return strtolower(trim($type)) === 'application/json';
    }

    private static function claimsIdentity(Request $request): bool
    {
        if ($request->has('As-User')) {
            return true;
        }
        foreach ($request->queryNames() as $name) {
            $letters = preg_replace('/[^a-z]/', '', strtolower($name));
            if (in_array($letters, self::IDENTITY_NAMES, true)) {
                return true;
            }
        }
        return false;
    }
}
