<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

/** Why there is no answer of Box's: name, connection, certificate, proxy, or Box itself. */
final class NetworkDiagnosis
{
    private const BY_WORD = [
        '/^PROXY_407$/' => 'proxy_sign_in',
        '/^(ENOTFOUND|EAI_\w+|ENODATA)$/' => 'dns_failure',
        '/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/' => 'tls_expired',
        '/^ERR_TLS_CERT_ALTNAME_INVALID$/' => 'tls_wrong_host',
        '/SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_UNTRUSTED|INVALID_CA/' => 'tls_intercepted',
        // A proxy that speaks plain HTTP on the TLS port.
        '/^EPROTO$/' => 'answer_not_box',
        '/^(PROXY_\d+|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|TIMEOUT)$/' => 'host_blocked',
    ];

    public static function of(Exchange $exchange): array
    {
        $details = ['host' => $exchange->hostname(), 'status' => (string) $exchange->status];
        return Finding::of(self::cause($exchange), [$exchange->describe()], $details);
    }

    private static function cause(Exchange $exchange): string
    {
        if ($exchange->status === 429) {
            return 'box_rate_limit';
        }
        if ($exchange->status > 0) {
            return $exchange->status >= 500 ? 'box_failing' : 'answer_not_box';
        }
        foreach (self::BY_WORD as $pattern => $cause) {
            if (preg_match($pattern, $exchange->networkError) === 1) {
                return $cause;
            }
        }
        return 'box_unreachable';
    }
}
