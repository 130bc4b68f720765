<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Clock;

/** Box's time, as far as it is known: this server's, until Box's answers have shown otherwise. */
final class BoxClock
{
    private const KEY = 'skew';
    private const KEEP_SECONDS = 86400;

    private Clock $clock;
    private Cache $cache;
    /** @var callable(int): void */
    private $report;

    /**
     * @param Cache $cache keeps the difference between requests, so that it does not cost each of them a refusal
     * @param callable(int): void $report is told each difference that is news, in seconds; positive: this one is ahead
     */
    public function __construct(Clock $clock, Cache $cache, callable $report)
    {
        $this->clock = $clock;
        $this->cache = $cache;
        $this->report = $report;
    }

    /** Seconds since the epoch. */
    public function now(): float
    {
        return $this->clock->now() - $this->skew();
    }

    /** Takes Box's time over; answers the difference in seconds. */
    public function correct(float $boxTime): int
    {
        $found = $this->clock->now() - $boxTime;
        // The Date header has whole seconds, so a difference within two is no news.
        if (abs($found - $this->skew()) > 2) {
            ($this->report)((int) round($found));
        }
        $this->cache->set(self::KEY, (string) $found, self::KEEP_SECONDS);
        return (int) round($found);
    }

    private function skew(): float
    {
        return (float) $this->cache->get(self::KEY);
    }
}
