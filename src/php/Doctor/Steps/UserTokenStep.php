<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** The app may act for this user. */
final class UserTokenStep implements Step
{
    public function name(): string
    {
        return 'user-token';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->userId === '') {
            return StepResult::skipped('there is no user to ask for');
        }
        try {
            $walk->userToken = $walk->box()->grant(Subject::user($walk->userId))->accessToken;
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
        return StepResult::passed('the app may act for this user');
    }
}
