<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** This server's time, and pauses by it. */
interface Clock
{
    /** Seconds since the epoch. */
    public function now(): float;

    public function sleep(float $seconds): void;
}
