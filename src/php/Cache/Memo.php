<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Json;

/** Makes what is missing, once at a time, and keeps it (the token contract, "Caching"). */
final class Memo
{
    private Cache $cache;
    /** Keeps the keys of different kinds of values in one cache apart. */
    private string $layer;

    public function __construct(string $layer, Cache $cache)
    {
        $this->layer = $layer;
        $this->cache = $cache;
    }

    /**
     * @param string[] $parts what the value is for
     * @param bool $fresh what is kept will not do
     * @param callable(string): array{mixed, int} $make makes the value for a key, and says how many seconds to keep it
     * @return mixed the value, as JSON gives it back
     */
    public function get(array $parts, bool $fresh, callable $make)
    {
        $key = $this->key($parts);
        return $fresh ? $this->fresh($key, $make) : $this->kept($key, $make);
    }

    /**
     * @param string[] $parts
     */
    private function key(array $parts): string
    {
        return $this->layer . ':' . Hash::of($parts);
    }

    /** @return mixed */
    private function kept(string $key, callable $make)
    {
        return self::parsed($this->cache->get($key)) ?? $this->cache->exclusively(
            $key,
            fn () => self::parsed($this->cache->get($key)) ?? $this->make($key, $make)
        );
    }

    /** @return mixed */
    private function fresh(string $key, callable $make)
    {
        $old = $this->cache->get($key);
        return $this->cache->exclusively("fresh-$key", function () use ($key, $old, $make) {
            $now = $this->cache->get($key);
            // Another process has made a fresh one while this one waited for it.
            return ($now === $old ? null : self::parsed($now)) ?? $this->make($key, $make);
        });
    }

    /** @return mixed */
    private function make(string $key, callable $make)
    {
        [$value, $seconds] = $make($key);
        $text = Json::encode($value);
        if ($seconds > 0) {
            $this->cache->set($key, $text, $seconds);
        }
        return Json::parse($text);
    }

    /** @return mixed */
    private static function parsed(
        #[\SensitiveParameter]
        ?string $text
    ) {
        return $text === null ? null : Json::parse($text);
    }
}
