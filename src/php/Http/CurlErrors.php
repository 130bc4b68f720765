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

    /** By OpenSSL's numbers (X509_V_ERR_…); 0: the chain is good, so it is the name that is not. */
    private const CERTIFICATE_WORDS = [
        0 => 'ERR_TLS_CERT_ALTNAME_INVALID',
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
        if ($number === self::PEER_NOT_TRUSTED) {
            $why = (int) curl_getinfo($handle, CURLINFO_SSL_VERIFYRESULT);
            return self::CERTIFICATE_WORDS[$why] ?? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
        }
        return self::WORDS[$number] ?? 'UNKNOWN';
    }
}
