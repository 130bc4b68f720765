<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Runs work of which nothing is told: a PHP warning before the JSON would make it unreadable, and may quote a secret. */
final class Quiet
{
    /**
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public static function run(callable $work, Log $log)
    {
        // Else each exception would hold what the functions on the way were given.
        $before = self::ignoreArguments('1');
        ob_start();
        set_error_handler(static function (int $level, string $message, string $file, int $line) use ($log): bool {
            // Its text is dropped: it may hold anything. What `@` hushes is expected.
            if ((error_reporting() & $level) !== 0) {
                $log->write('warn', 'php_warning', ['php_level' => $level, 'at' => basename($file) . ":$line"]);
            }
            return true;
        });
        try {
            return $work();
        } finally {
            restore_error_handler();
            ob_end_clean();
            self::ignoreArguments($before);
        }
    }

    /** Some hosts take `ini_set()` away. */
    private static function ignoreArguments(string $value): string
    {
        return function_exists('ini_set') ? (string) ini_set('zend.exception_ignore_args', $value) : '';
    }
}
