<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Base64Url;
use BoxFileWidget\Json;

/** Short names for what must not stand in a cache's key as it is. */
final class Hash
{
    /** @param string[] $parts */
    public static function of(array $parts): string
    {
        return Base64Url::encode(hash('sha256', Json::encode($parts), true));
    }
}
