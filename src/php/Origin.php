<?php

declare(strict_types=1);

namespace BoxFileWidget;

final class Origin
{
    private const DEFAULT_PORTS = ['http' => 80, 'https' => 443];

    /** The origin of an http(s) address, as browsers send it; null where it is no such address. */
    public static function of(string $url): ?string
    {
        $parts = parse_url($url);
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host'] ?? '');
        if (!isset(self::DEFAULT_PORTS[$scheme]) || $host === '') {
            return null;
        }
        $port = $parts['port'] ?? self::DEFAULT_PORTS[$scheme];
        return "$scheme://$host" . ($port === self::DEFAULT_PORTS[$scheme] ? '' : ":$port");
    }

    /** Whether browsers take it for a secure context; this machine itself counts as one. */
    public static function isSecure(string $origin): bool
    {
        $own = '/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/D';
        return strncmp($origin, 'https:', 6) === 0 || preg_match($own, $origin) === 1;
    }
}
