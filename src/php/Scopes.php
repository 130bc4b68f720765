<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** The Box scopes that features need; `data/contract.php` has the defaults. */
final class Scopes
{
    /** Box's base scope for an element that stands alone, where nothing is browsed. */
    private const ALONE = ['upload' => 'base_upload', 'preview' => 'base_preview'];

    /**
     * The scopes of a grant, each once and sorted, so that one set has one cache key.
     *
     * @param array<string, string[]> $overrides
     * @return string[]
     */
    public static function of(Grant $grant, array $overrides): array
    {
        $map = $overrides + Data::read('contract')['scopes'];
        $scopes = $grant->scopes ?? [];
        foreach ($grant->scopes === null ? $grant->features : [] as $feature) {
            $isAlone = isset(self::ALONE[$feature]) && !in_array('browse', $grant->features, true);
            $scopes = array_merge($scopes, $map[$feature], $isAlone ? [self::ALONE[$feature]] : []);
        }
        $scopes = array_values(array_unique($scopes));
        sort($scopes, SORT_STRING);
        return $scopes;
    }
}
