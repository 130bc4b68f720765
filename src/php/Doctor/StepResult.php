<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

final class StepResult
{
    public const PASSED = 'passed';
    public const FAILED = 'failed';
    public const SKIPPED = 'skipped';

    /** One of the constants. */
    public string $state;
    /** What the step has proved, or why it was left out; empty where it failed. */
    public string $note;
    /** @var array<int, array<string, mixed>> as `Finding::of()` makes them */
    public array $findings;

    /** @param array<int, array<string, mixed>> $findings */
    private function __construct(string $state, string $note, array $findings)
    {
        $this->state = $state;
        $this->note = $note;
        $this->findings = $findings;
    }

    /** @param array<int, array<string, mixed>> $notices */
    public static function passed(string $note, array $notices = []): self
    {
        return new self(self::PASSED, $note, $notices);
    }

    /** @param array<string, mixed> ...$findings */
    public static function broken(array ...$findings): self
    {
        return new self(self::FAILED, '', $findings);
    }

    public static function skipped(string $why): self
    {
        return new self(self::SKIPPED, $why, []);
    }
}
