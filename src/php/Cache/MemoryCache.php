<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Clock;
use BoxFileWidget\SystemClock;

/** A cache that ends with this process: for tests, the doctor, and servers that keep PHP running. */
final class MemoryCache implements Cache
{
    /** @var array<string, array{string, float}> */
    private array $entries = [];
    private Clock $clock;

    public function __construct(?Clock $clock = null)
    {
        $this->clock = $clock ?? new SystemClock();
    }

    public function get(string $key): ?string
    {
        [$value, $endsAt] = $this->entries[$key] ?? ['', 0.0];
        return $endsAt > $this->clock->now() ? $value : null;
    }

    public function set(string $key, string $value, int $ttlSeconds): void
    {
        $this->entries[$key] = [$value, $this->clock->now() + $ttlSeconds];
    }

    public function delete(string $key): void
    {
        unset($this->entries[$key]);
    }

    public function exclusively(string $key, callable $work)
    {
        return $work();
    }
}
