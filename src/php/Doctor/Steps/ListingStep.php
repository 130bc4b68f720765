<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** What a page will ask first works with the token that a page will have. */
final class ListingStep implements Step
{
    public function name(): string
    {
        return 'listing';
    }

    public function run(Walk $walk): StepResult
    {
        if (!in_array('browse', $walk->settings->features, true)) {
            return StepResult::skipped('browsing is not wanted');
        }
        if ($walk->narrowedToken === '') {
            return StepResult::skipped('there is no narrowed token');
        }
        $path = "/2.0/folders/{$walk->settings->folderId}/items?limit=1&fields=id";
        try {
            $answer = $walk->ask($walk->narrowedToken, $path);
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
        if ($answer->status !== 200) {
            $otherwise = $answer->status === 404 ? 'folder_not_shared' : 'listing_refused';
            return StepResult::broken(Diagnosis::ofRefusal($walk->witness->last, $otherwise));
        }
        return StepResult::passed('the narrowed token lists the folder');
    }
}
