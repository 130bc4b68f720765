<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** How long what Box gave is kept, in seconds (the token contract, "Answer" and "Caching"). */
final class Keep
{
    /** How long an e-mail address stands for a Box user: short, so that who is deactivated soon gets nothing more. */
    public const USER = 300;

    /** How long an address is known to have no user: short, so that who was just added need not wait. */
    public const NO_USER = 10;

    /** No token is given out with less left than this, unless Box gave less. */
    private const LEAST = 300;

    /** How long a token of this life may be given out. */
    public static function issued(float $life): int
    {
        return (int) floor($life > self::LEAST ? $life - self::LEAST : $life / 2);
    }

    /** How long a token may be exchanged for others, which can live no longer than it does. */
    public static function parent(float $life): int
    {
        return $life >= 2 * self::LEAST ? (int) floor($life / 2) : self::issued($life);
    }
}
