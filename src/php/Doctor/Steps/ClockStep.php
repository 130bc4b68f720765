<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** An assertion lives 30 s, and Box takes none that ends later than 60 s from now: so much stands a clock either way. */
final class ClockStep implements Step
{
    private const TOO_MUCH_SECONDS = 28;
    private const NOTEWORTHY_SECONDS = 5;

    public function name(): string
    {
        return 'clock';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->skew === null) {
            return StepResult::skipped('no answer of Box told its time');
        }
        $seconds = (int) abs(round($walk->skew));
        $side = $walk->skew > 0 ? 'ahead of' : 'behind';
        $evidence = ["By the Date header of Box's answer this clock is $seconds s $side Box's."];
        if ($seconds > self::TOO_MUCH_SECONDS) {
            $cause = $walk->skew > 0 ? 'clock_ahead' : 'clock_behind';
            return StepResult::broken(Finding::of($cause, $evidence, ['by' => ", by $seconds s"]));
        }
        if ($seconds > self::NOTEWORTHY_SECONDS) {
            $notice = Finding::of('clock_drifting', $evidence, ['by' => " $seconds s"]);
            return StepResult::passed("$seconds s $side Box's", [$notice]);
        }
        return StepResult::passed('within ' . max($seconds, 1) . " s of Box's");
    }
}
