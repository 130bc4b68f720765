<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** What the endpoint tells its operator: plain data without a token, a secret or an e-mail address. */
final class Log
{
    /** @var callable(array<string, mixed>): void */
    private $write;

    /** @param callable(array<string, mixed>): void|null $write default: one JSON line an entry, where PHP logs errors */
    public function __construct(?callable $write)
    {
        $this->write = $write ?? [self::class, 'toErrorLog'];
    }

    /** @param array<string, mixed> $entry */
    public function write(string $level, string $event, array $entry): void
    {
        $entry = ['level' => $level, 'event' => $event] + array_filter($entry, static fn ($value) => $value !== '');
        try {
            ($this->write)($entry);
        } catch (\Throwable $error) {
            // A log that fails must not cost a user the answer.
            self::toErrorLog($entry);
        }
    }

    /** @param array<string, mixed> $entry */
    public static function toErrorLog(array $entry): void
    {
        error_log('box-file-widget ' . Json::encode($entry));
    }
}
