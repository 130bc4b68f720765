<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

/** One step of the walk: each builds on what those before it have brought. */
interface Step
{
    /** Stable, as in `data/steps.php`. */
    public function name(): string;

    public function run(Walk $walk): StepResult;
}
