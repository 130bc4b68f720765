<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

/**
 * Where tokens and look-ups are kept between requests. What reaches a cache is encrypted already, under a key that
 * follows from the client secret; keys are names of up to 64 letters, digits, `-`, `_` and `:`.
 */
interface Cache
{
    /** Null where there is nothing under this key, or no longer. */
    public function get(string $key): ?string;

    public function set(string $key, string $value, int $ttlSeconds): void;

    public function delete(string $key): void;

    /**
     * Runs the work while no other process runs any for this key. Waits some seconds at most, then runs it anyway.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function exclusively(string $key, callable $work);
}
