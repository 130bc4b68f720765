<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** The headers of an answer, as its lines bring them. */
final class HeaderLines
{
    /**
     * Takes one line in. A status line begins anew: what stood before it was an interim answer or a proxy's.
     *
     * @param array<string, string> $headers
     * @return array<string, string> by lower-case name
     */
    public static function add(array $headers, string $line): array
    {
        if (strncmp($line, 'HTTP/', 5) === 0) {
            return [];
        }
        $parts = explode(':', $line, 2);
        if (count($parts) === 2) {
            $headers[strtolower(trim($parts[0]))] = trim($parts[1]);
        }
        return $headers;
    }
}
