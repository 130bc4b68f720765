<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** The tables of `data/`, which a script takes over from the TypeScript sources so that both say the same. */
final class Data
{
    /** @var array<string, array> */
    private static array $tables = [];

    public static function read(string $name): array
    {
        return self::$tables[$name] ??= require __DIR__ . "/data/$name.php";
    }
}
