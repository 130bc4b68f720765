<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Clock;

/** The machine's time, moved as the test likes; pauses pass at once and are noted. */
final class SetClock implements Clock
{
    public float $offset = 0.0;
    /** @var float[] */
    public array $pauses = [];

    public function now(): float
    {
        return microtime(true) + $this->offset;
    }

    public function sleep(float $seconds): void
    {
        $this->pauses[] = $seconds;
    }
}
