<?php

declare(strict_types=1);

namespace BoxFileWidget\Http;

/** No answer came. */
final class HttpException extends \RuntimeException
{
    private string $word;

    /**
     * @param string $word why, as Node and the doctor call it: `ENOTFOUND`, `ECONNREFUSED`, `ECONNRESET`, `TIMEOUT`,
     *     `EPROTO`, `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`,
     *     `PROXY_407`, `UNKNOWN`
     */
    public function __construct(string $word)
    {
        parent::__construct("No answer came: $word.");
        $this->word = $word;
    }

    public function word(): string
    {
        return $this->word;
    }
}
