<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Where the text of a configuration comes from. */
final class ConfigSource
{
    /** @throws ConfigException where the file is not there or may not be read */
    public static function file(string $path): string
    {
        if (!file_exists($path)) {
            $why = 'does not exist: check the path, or download it from the Box developer console';
            throw self::unread($path, $why, 'file_missing');
        }
        if (is_dir($path)) {
            throw self::unread($path, 'is a folder: name the JSON file in it', 'file_unreadable');
        }
        if (!is_readable($path)) {
            throw self::unread($path, 'may not be read by this user: change its permissions', 'file_unreadable');
        }
        $text = file_get_contents($path);
        if ($text === false) {
            throw self::unread($path, 'could not be read: check the path and its permissions', 'file_unreadable');
        }
        return $text;
    }

    /** The text that the variable holds, or that the file it names does. @throws ConfigException where there is none */
    public static function environment(string $name): string
    {
        $value = trim((string) getenv($name));
        if ($value === '') {
            throw new ConfigException(
                "The variable $name is not set: give it the path of the configuration file from the Box developer "
                . "console, or the file's text.",
                'file_missing'
            );
        }
        return self::isPath($value) ? self::file($value) : $value;
    }

    /** Narrow, since a path is named in messages, and a configuration that came in a wrong form must not be. */
    private static function isPath(
        #[\SensitiveParameter]
        string $value
    ): bool {
        return strlen($value) <= 500 && strpbrk($value, "{\"\n") === false;
    }

    private static function unread(string $path, string $why, string $fault): ConfigException
    {
        return new ConfigException("The configuration file \"$path\" $why.", $fault);
    }
}
