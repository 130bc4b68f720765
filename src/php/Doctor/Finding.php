<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Data;

/** One thing that is wrong, or that works and had better be changed, in the words of `data/causes.php`. */
final class Finding
{
    /**
     * @param string[] $evidence how it is known
     * @param array<string, string> $details what fills the `{word}`s of the cause's texts
     * @return array<string, mixed> with `cause`, `severity`, `what`, `evidence`, `remedy`, `where`
     */
    public static function of(string $cause, array $evidence, array $details = []): array
    {
        $texts = Data::read('causes')[$cause];
        $fill = static fn (string $text) => preg_replace_callback(
            '/\{(\w+)\}/',
            static fn (array $match) => $details[$match[1]] ?? '',
            $text
        );
        return [
            'cause' => $cause,
            'severity' => $texts['severity'],
            'what' => $fill($texts['what']),
            'evidence' => $evidence,
            'remedy' => $fill($texts['remedy']),
            'where' => $fill($texts['where']),
        ];
    }
}
