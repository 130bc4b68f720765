<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Doctor\NetworkDiagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Http\HttpException;
use BoxFileWidget\Http\HttpRequest;

/** Name, connection, certificate and proxies: without a token Box answers 401, and nothing else does so. */
final class NetworkStep implements Step
{
    public function name(): string
    {
        return 'network';
    }

    public function run(Walk $walk): StepResult
    {
        $clock = $walk->settings->clock;
        $sentAt = $clock->now();
        try {
            $walk->witness->send(new HttpRequest('GET', "{$walk->settings->apiUrl}/2.0/users/me"));
        } catch (HttpException $error) {
            // What went wrong is with the witness.
        }
        $exchange = $walk->witness->last;
        if ($exchange->status !== 401) {
            return StepResult::broken(NetworkDiagnosis::of($exchange));
        }
        $walk->isReached = true;
        // The Date header has whole seconds, cut off: half of one later is nearest.
        $middle = ($sentAt + $clock->now()) / 2;
        $walk->skew = $exchange->date === null ? null : $middle - ($exchange->date + 0.5);
        return StepResult::passed("{$exchange->host()} answers");
    }
}
