<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** When Box is asked again. */
final class Retry
{
    private const MAX_TRIES = 5;
    private const BASE_SECONDS = 0.25;

    /**
     * How long to wait before the next try, in seconds; null: do not try again.
     * As long as Box says. It is not asked sooner: where the time does not suffice, the page is told when to come back.
     *
     * @param int $tries how many there have been, this one included
     * @param float $secondsLeft how long Box may still be asked
     */
    public static function delay(Answer $answer, int $tries, float $secondsLeft): ?float
    {
        $isTransient = $answer->status === 429 || $answer->status >= 500;
        if (!$isTransient || $tries >= self::MAX_TRIES) {
            return null;
        }
        $asked = $answer->retryAfterSeconds();
        $delay = $asked === null ? self::backOff($tries) : (float) $asked;
        return $delay < $secondsLeft ? $delay : null;
    }

    /** Doubles from try to try; the dice keep many servers from coming back at once. */
    public static function backOff(int $tries): float
    {
        return self::BASE_SECONDS * 2 ** ($tries - 1) * (1 + random_int(0, 1000) / 1000);
    }
}
