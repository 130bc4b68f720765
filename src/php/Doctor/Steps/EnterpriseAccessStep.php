<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** The app may look up the enterprise's users. */
final class EnterpriseAccessStep implements Step
{
    public function name(): string
    {
        return 'enterprise-access';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->serviceToken === '') {
            return StepResult::skipped('there is no token of the app');
        }
        try {
            $answer = $walk->ask($walk->serviceToken, '/2.0/users?user_type=managed&limit=1&fields=id');
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
        if ($answer->status !== 200) {
            return StepResult::broken(Diagnosis::ofRefusal($walk->witness->last, 'manage_users_off'));
        }
        // An enterprise has one managed user at least: who set it up.
        if (($answer->json->total_count ?? null) === 0) {
            return StepResult::broken(Finding::of('app_access_only', ['Box lists 0 managed users to the app.']));
        }
        $walk->seesUsers = true;
        return StepResult::passed('the app may look up users');
    }
}
