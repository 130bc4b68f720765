<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** cURL's errors in the words that Node has for them, which the doctor knows. cURL's own text may quote the URL. */
final class CurlErrors
{
    /** By the numbers of https://curl.se/libcurl/c/libcurl-errors.html. */
    private const WORDS = [
        5 => 'ENOTFOUND',
        6 => 'ENOTFOUND',
        7 => 'ECONNREFUSED',
        28 => 'TIMEOUT',
        35 => 'EPROTO',
        51 => 'ERR_TLS_CERT_ALTNAME_INVALID',
        52 => 'ECONNRESET',
        55 => 'ECONNRESET',
        56 => 'ECONNRESET',
    ];

    /** By OpenSSL's numbers (X509_V_ERR_…). */
    private const CERTIFICATE_WORDS = [
        9 => 'CERT_NOT_YET_VALID',
        10 => 'CERT_HAS_EXPIRED',
        18 => 'DEPTH_ZERO_SELF_SIGNED_CERT',
        19 => 'SELF_SIGNED_CERT_IN_CHAIN',
        20 => 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        62 => 'ERR_TLS_CERT_ALTNAME_INVALID',
    ];

    private const PEER_NOT_TRUSTED = 60;

    /** @param \CurlHandle|resource $handle */
    public static function word($handle): string
    {
        $tunnel = (int) curl_getinfo($handle, CURLINFO_HTTP_CONNECTCODE);
        if ($tunnel >= 300) {
            return "PROXY_$tunnel";
        }
        $number = curl_errno($handle);
        return $number === self::PEER_NOT_TRUSTED ? self::certificateWord($handle) : self::WORDS[$number] ?? 'UNKNOWN';
    }

    /** @param \CurlHandle|resource $handle */
    private static function certificateWord($handle): string
    {
        // A name that is wrong is cURL's own finding, for which OpenSSL has no number.
        if (strpos(curl_error($handle), 'subject name') !== false) {
            return 'ERR_TLS_CERT_ALTNAME_INVALID';
        }
        $why = (int) curl_getinfo($handle, CURLINFO_SSL_VERIFYRESULT);
        return self::CERTIFICATE_WORDS[$why] ?? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
    }
}
