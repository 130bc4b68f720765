<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** What PHP's streams say of a failure, in the words that Node has for it. Their own text quotes the URL. */
final class StreamErrors
{
    private const WORDS = [
        '/getaddrinfo|Name or service not known|No such host/i' => 'ENOTFOUND',
        '/Connection refused/i' => 'ECONNREFUSED',
        '/did not match expected CN|Peer certificate CN/i' => 'ERR_TLS_CERT_ALTNAME_INVALID',
        '/certificate verify failed/i' => 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        '/wrong version number|SSL operation failed/i' => 'EPROTO',
        '/Connection reset|HTTP request failed!/i' => 'ECONNRESET',
        '/timed out/i' => 'TIMEOUT',
    ];

    /** @param string $warning empty: the answer began and did not end in time */
    public static function word(string $warning): string
    {
        if ($warning === '') {
            return 'TIMEOUT';
        }
        foreach (self::WORDS as $pattern => $word) {
            if (preg_match($pattern, $warning) === 1) {
                return $word;
            }
        }
        return 'UNKNOWN';
    }
}
