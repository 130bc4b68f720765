<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

/** Takes secrets out of what a report says: the known ones, and what looks like one. */
final class Redactor
{
    private const PATTERNS = [
        '/-----BEGIN [\s\S]*?-----END [A-Z ]+-----/' => '[key]',
        '/\b[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/' => '[token]',
        '/[^\s@"\'<>“”]+@[^\s@"\'<>“”]+\.[^\s@"\'<>“”.,;:)]+/u' => '[e-mail]',
        // Box's tokens and secrets have 32 letters and digits; its request ids are shorter.
        '/\b[A-Za-z0-9]{28,}\b/' => '[redacted]',
    ];

    /** Shorter than this, a value would also be cut out of words. */
    private const LEAST = 5;

    private Walk $walk;

    public function __construct(Walk $walk)
    {
        $this->walk = $walk;
    }

    /**
     * Every text in a value of plain data, without them.
     *
     * @param array<mixed> $value
     * @return array<mixed>
     */
    public function clean(array $value): array
    {
        array_walk_recursive($value, function (&$part): void {
            $part = is_string($part) ? $this->cleanText($part) : $part;
        });
        return $value;
    }

    private function cleanText(string $text): string
    {
        foreach (array_merge($this->walk->hidden, $this->walk->witness->tokens) as $secret) {
            if (strlen($secret) >= self::LEAST) {
                $text = str_replace($secret, '[redacted]', $text);
            }
        }
        // Text that is no UTF-8 fits no pattern, and nothing of it is kept.
        return (string) preg_replace(array_keys(self::PATTERNS), array_values(self::PATTERNS), $text);
    }
}
