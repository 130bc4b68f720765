<?php

declare(strict_types=1);

namespace BoxFileWidget\Cache;

/** A lock that the processes of one server share, by `flock()`: it ends with whoever holds it, also where that crashes. */
final class FileLock
{
    /** Longer than Box takes for a whole round, and shorter than the widget waits. */
    private const PATIENCE_SECONDS = 6.0;

    private string $folder;

    public function __construct(string $folder)
    {
        $this->folder = $folder;
    }

    /**
     * As `Cache::exclusively()`.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function exclusively(string $key, callable $work)
    {
        Folder::make($this->folder);
        $file = fopen($this->folder . '/' . hash('sha256', $key) . '.lock', 'c');
        if ($file === false) {
            return $work();
        }
        try {
            touch(stream_get_meta_data($file)['uri']);
            self::wait($file);
            return $work();
        } finally {
            // Closing it lets go of the lock.
            fclose($file);
        }
    }

    /** @param resource $file */
    private static function wait($file): void
    {
        $deadline = microtime(true) + self::PATIENCE_SECONDS;
        while (!flock($file, LOCK_EX | LOCK_NB) && microtime(true) < $deadline) {
            // Uneven, so that those who wait do not ask in step.
            usleep(random_int(5000, 15000));
        }
    }
}
