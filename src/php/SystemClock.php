<?php

declare(strict_types=1);

namespace BoxFileWidget;

final class SystemClock implements Clock
{
    public function now(): float
    {
        return microtime(true);
    }

    public function sleep(float $seconds): void
    {
        usleep((int) max(0, $seconds * 1e6));
    }
}
