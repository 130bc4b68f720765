<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** A token as Box gave it. */
final class BoxToken
{
    public string $accessToken;
    /** Seconds since the epoch by this server's clock, counted from before it was asked for. */
    public float $expiresAt;
    /** @var \stdClass[] each with `scope`, and `object` where there is one */
    public array $restrictedTo;

    /** @param \stdClass[] $restrictedTo */
    public function __construct(
        #[\SensitiveParameter]
        string $accessToken,
        float $expiresAt,
        array $restrictedTo
    ) {
        $this->accessToken = $accessToken;
        $this->expiresAt = $expiresAt;
        $this->restrictedTo = $restrictedTo;
    }

    /** Reads a token answer of Box; null where it is none. Box's lifetimes vary, so none is assumed. */
    public static function read(
        #[\SensitiveParameter]
        ?\stdClass $json,
        float $askedAt
    ): ?self {
        $token = $json->access_token ?? null;
        $life = $json->expires_in ?? null;
        if (!is_string($token) || $token === '' || !(is_int($life) || is_float($life)) || $life <= 0) {
            return null;
        }
        $restrictions = is_array($json->restricted_to ?? null) ? $json->restricted_to : [];
        $isRestriction = static fn ($entry) => $entry instanceof \stdClass && is_string($entry->scope ?? null);
        return new self($token, $askedAt + $life, array_values(array_filter($restrictions, $isRestriction)));
    }

    /** The same out of what a cache kept of it. */
    public static function fromKept(
        #[\SensitiveParameter]
        \stdClass $kept
    ): self {
        return new self($kept->accessToken, (float) $kept->expiresAt, $kept->restrictedTo);
    }

    /** What a dump may show: not the token. */
    public function __debugInfo(): array
    {
        return ['expiresAt' => $this->expiresAt];
    }
}
