<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** Client id, secret, key pair and enterprise belong together, and an admin has authorised the app. */
final class ServiceTokenStep implements Step
{
    public function name(): string
    {
        return 'service-token';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->openConfig === null) {
            return StepResult::skipped('there is no key to ask with');
        }
        if (!$walk->isReached) {
            return StepResult::skipped('Box is not reached');
        }
        try {
            $subject = Subject::enterprise($walk->openConfig->enterpriseId);
            $walk->serviceToken = $walk->box()->grant($subject)->accessToken;
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
        return StepResult::passed('Box knows the app, its key and the enterprise');
    }
}
