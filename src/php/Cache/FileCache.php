<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

use BoxFileWidget\Clock;
use BoxFileWidget\SystemClock;

/** A cache in a folder that all PHP workers of one server share; needs nothing but a disk. */
final class FileCache implements Cache
{
    /** One write in so many also looks for what has run out. */
    private const SWEEP_ONE_IN = 200;

    private string $folder;
    private Clock $clock;
    private FileLock $lock;

    /** @param string $folder is made, for this user alone, with the first write; default: one in the temporary folder */
    public function __construct(string $folder = '', ?Clock $clock = null)
    {
        $this->folder = $folder === '' ? self::defaultFolder() : rtrim($folder, '/\\');
        $this->clock = $clock ?? new SystemClock();
        $this->lock = new FileLock($this->folder);
    }

    /** Each user of the machine has one of their own, since none may write into another's. */
    public static function defaultFolder(): string
    {
        $user = function_exists('posix_geteuid') ? (string) posix_geteuid() : get_current_user();
        return sys_get_temp_dir() . "/box-file-widget-$user";
    }

    public function get(string $key): ?string
    {
        $path = $this->path($key);
        $text = is_file($path) ? @file_get_contents($path) : false;
        if ($text === false) {
            return null;
        }
        $parts = explode("\n", $text, 2);
        return count($parts) === 2 && (float) $parts[0] > $this->clock->now() ? $parts[1] : null;
    }

    public function set(string $key, string $value, int $ttlSeconds): void
    {
        Folder::make($this->folder);
        $endsAt = sprintf('%.3F', $this->clock->now() + $ttlSeconds);
        $new = tempnam($this->folder, 'new');
        // A reader sees the old file or the new one, and never a half.
        if ($new !== false && file_put_contents($new, "$endsAt\n$value") !== false) {
            rename($new, $this->path($key));
        }
        if (random_int(1, self::SWEEP_ONE_IN) === 1) {
            Folder::sweep($this->folder, $this->clock->now());
        }
    }

    public function delete(string $key): void
    {
        $path = $this->path($key);
        if (is_file($path)) {
            @unlink($path);
        }
    }

    public function exclusively(string $key, callable $work)
    {
        return $this->lock->exclusively($key, $work);
    }

    private function path(string $key): string
    {
        return $this->folder . '/' . hash('sha256', $key) . '.kept';
    }
}
