<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

/** A doctor's report for a terminal, as `src/doctor` renders its own. */
final class TextReport
{
    private const MARK = ['passed' => 'ok  ', 'failed' => 'FAIL', 'skipped' => '-   '];

    /**
     * A step in one line, as it ends.
     *
     * @param array<string, mixed> $step
     */
    public static function stepLine(array $step): string
    {
        $causes = implode(', ', array_column($step['findings'], 'cause'));
        $rest = [
            'passed' => $step['note'] . ($causes === '' ? '' : " (see $causes)"),
            'failed' => $causes,
            'skipped' => "left out: {$step['note']}",
        ];
        return self::MARK[$step['state']] . " {$step['title']}: {$rest[$step['state']]}";
    }

    /**
     * What is wrong, how that is known, what to do and where.
     *
     * @param array<string, mixed> $report
     */
    public static function summary(array $report): string
    {
        $findings = array_merge([], ...array_column($report['steps'], 'findings'));
        $severities = array_count_values(array_column($findings, 'severity'));
        $faults = $severities['fault'] ?? 0;
        $verdict = $faults === 0
            ? 'All is well as far as this went.'
            : $faults . ($faults === 1 ? ' thing is' : ' things are') . ' wrong.';
        return implode("\n\n", array_merge(array_map([self::class, 'finding'], $findings), [$verdict]));
    }

    /** @param array<string, mixed> $finding */
    private static function finding(array $finding): string
    {
        $kind = $finding['severity'] === 'fault' ? 'WRONG' : 'NOTE';
        $lines = ["$kind  {$finding['what']} [{$finding['cause']}]"];
        foreach ($finding['evidence'] as $place => $line) {
            $lines[] = ($place === 0 ? '  How we know:' : '              ') . " $line";
        }
        return implode("\n", array_merge($lines, [
            "  What to do:  {$finding['remedy']}",
            "  Where:       {$finding['where']}",
        ]));
    }
}
