<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** What a page asks for. */
final class TokenRequest
{
    /** Digits; `"0"` is the user's root. */
    public string $folderId;
    /** @var string[] */
    public array $features;
    /** Box refused the last token, so the same must not come again. */
    public bool $isRejected;

    /** @param string[] $features */
    public function __construct(string $folderId, array $features, bool $isRejected)
    {
        $this->folderId = $folderId;
        $this->features = $features;
        $this->isRejected = $isRejected;
    }
}
