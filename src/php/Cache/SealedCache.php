<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Secret;

/** Encrypts what it keeps in another cache, each value for its own key, so that none can be put in the place of another. */
final class SealedCache implements Cache
{
    private const CIPHER = 'aes-256-gcm';
    private const IV_BYTES = 12;
    private const TAG_BYTES = 16;

    private Cache $cache;
    private Secret $key;

    /** @param Secret $secret what the key follows from: with another client secret, all that was kept is forgotten */
    public function __construct(Cache $cache, Secret $secret)
    {
        $this->cache = $cache;
        $this->key = new Secret(hash_hkdf('sha256', $secret->reveal(), 32, 'box-file-widget cache'));
    }

    public function get(string $key): ?string
    {
        $sealed = base64_decode((string) $this->cache->get($key), true);
        if ($sealed === false || strlen($sealed) < self::IV_BYTES + self::TAG_BYTES) {
            return null;
        }
        $iv = substr($sealed, 0, self::IV_BYTES);
        $tag = substr($sealed, self::IV_BYTES, self::TAG_BYTES);
        $data = substr($sealed, self::IV_BYTES + self::TAG_BYTES);
        $text = openssl_decrypt($data, self::CIPHER, $this->key->reveal(), OPENSSL_RAW_DATA, $iv, $tag, $key);
        return $text === false ? null : $text;
    }

    public function set(
        string $key,
        #[\SensitiveParameter]
        string $value,
        int $ttlSeconds
    ): void {
        $iv = random_bytes(self::IV_BYTES);
        $data = openssl_encrypt($value, self::CIPHER, $this->key->reveal(), OPENSSL_RAW_DATA, $iv, $tag, $key);
        $this->cache->set($key, base64_encode($iv . $tag . $data), $ttlSeconds);
    }

    public function delete(string $key): void
    {
        $this->cache->delete($key);
    }

    public function exclusively(string $key, callable $work)
    {
        return $this->cache->exclusively($key, $work);
    }
}
