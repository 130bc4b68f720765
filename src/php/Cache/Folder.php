<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\ConfigException;

/** The folder of the files that are kept. */
final class Folder
{
    /** Nothing lives longer than a token of Box, and no lock is held for longer than a request. */
    private const LONGEST_SECONDS = 86400;

    /** @throws ConfigException where it cannot be made or written to, or everybody may write to it */
    public static function make(string $folder): void
    {
        // Another process may make it at the same time.
        if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) {
            throw new ConfigException("The cache folder \"$folder\" cannot be made: name another one to FileCache.");
        }
        if (!is_writable($folder)) {
            throw new ConfigException("The cache folder \"$folder\" cannot be written to by the user that runs PHP.");
        }
        // Somebody else may have made it, to put links to other files in it. Windows has no such rights to look at.
        if (DIRECTORY_SEPARATOR === '/' && (fileperms($folder) & 0002) !== 0) {
            throw new ConfigException("The cache folder \"$folder\" can be written to by everybody: name another one.");
        }
    }

    /** Deletes what has run out, and what is left of processes that died. */
    public static function sweep(string $folder, float $now): void
    {
        foreach (glob("$folder/*") ?: [] as $path) {
            $age = $now - (float) @filemtime($path);
            if ($age > self::LONGEST_SECONDS || (substr($path, -5) === '.kept' && self::endOf($path) <= $now)) {
                @unlink($path);
            }
        }
    }

    private static function endOf(string $path): float
    {
        return (float) @file_get_contents($path, false, null, 0, 20);
    }
}
