<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Clock;
use BoxFileWidget\Json;

/** Which tokens an account holds, so that they can be taken back. Accounts are named by hashes. */
final class Ledger
{
    private Cache $cache;
    private Clock $clock;

    public function __construct(Cache $cache, Clock $clock)
    {
        $this->cache = $cache;
        $this->clock = $clock;
    }

    /** @param string $cacheKey where the token is kept */
    public function note(
        string $account,
        #[\SensitiveParameter]
        string $token,
        float $endsAt,
        string $cacheKey
    ): void {
        $entry = (object) ['token' => $token, 'endsAt' => $endsAt, 'cacheKey' => $cacheKey];
        $key = "ledger:$account";
        $this->cache->exclusively($key, function () use ($key, $entry) {
            $entries = array_merge($this->read($key), [$entry]);
            $end = max(array_column($entries, 'endsAt'));
            $this->cache->set($key, Json::encode($entries), (int) ceil($end - $this->clock->now()));
        });
    }

    /**
     * All that still live; afterwards there are none.
     *
     * @return \stdClass[] with `token`, `endsAt` and `cacheKey`
     */
    public function take(string $account): array
    {
        $key = "ledger:$account";
        return $this->cache->exclusively($key, function () use ($key) {
            $entries = $this->read($key);
            $this->cache->delete($key);
            return $entries;
        });
    }

    /** @return \stdClass[] */
    private function read(string $key): array
    {
        $entries = Json::parse($this->cache->get($key) ?? '[]');
        return array_values(array_filter($entries, fn ($entry) => $entry->endsAt > $this->clock->now()));
    }
}
