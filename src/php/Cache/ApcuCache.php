<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

/** A cache in the memory that PHP's workers share (the extension `apcu`): of one server, and gone with its restart. */
final class ApcuCache implements Cache
{
    private const PATIENCE_SECONDS = 6.0;
    /** How long a worker that died may hold the others up. */
    private const LOCK_SECONDS = 10;

    private string $prefix;

    public function __construct(string $prefix = 'box-file-widget:')
    {
        $this->prefix = $prefix;
    }

    public static function isAvailable(): bool
    {
        return function_exists('apcu_enabled') && apcu_enabled();
    }

    public function get(string $key): ?string
    {
        $value = apcu_fetch($this->prefix . $key);
        return is_string($value) ? $value : null;
    }

    public function set(string $key, string $value, int $ttlSeconds): void
    {
        apcu_store($this->prefix . $key, $value, $ttlSeconds);
    }

    public function delete(string $key): void
    {
        apcu_delete($this->prefix . $key);
    }

    public function exclusively(string $key, callable $work)
    {
        $lock = "{$this->prefix}lock:$key";
        $owner = bin2hex(random_bytes(8));
        self::take($lock, $owner);
        try {
            return $work();
        } finally {
            // It may have run out and be somebody else's now, or never have been taken.
            if (apcu_fetch($lock) === $owner) {
                apcu_delete($lock);
            }
        }
    }

    private static function take(string $lock, string $owner): void
    {
        $deadline = microtime(true) + self::PATIENCE_SECONDS;
        while (!apcu_add($lock, $owner, self::LOCK_SECONDS) && microtime(true) < $deadline) {
            // Uneven, so that those who wait do not ask in step.
            usleep(random_int(5000, 15000));
        }
    }
}
