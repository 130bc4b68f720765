<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** The user, with nothing narrowed yet, may open the folder. */
final class FolderStep implements Step
{
    public function name(): string
    {
        return 'folder';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->userToken === '') {
            return StepResult::skipped('there is no token of the user');
        }
        $path = "/2.0/folders/{$walk->settings->folderId}?fields=id,permissions";
        try {
            $answer = $walk->ask($walk->userToken, $path);
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
        if ($answer->status !== 200) {
            return StepResult::broken(self::refused($path, $walk));
        }
        $permissions = $answer->json->permissions ?? null;
        $walk->permissions = $permissions instanceof \stdClass ? $permissions : new \stdClass();
        return StepResult::passed('the user may open it');
    }

    /** @return array<string, mixed> */
    private static function refused(string $path, Walk $walk): array
    {
        $found = Diagnosis::ofRefusal($walk->witness->last, 'folder_not_shared');
        if ($found['cause'] === 'folder_not_shared' && $walk->serviceToken !== '') {
            $found['evidence'][] = self::opensForApp($path, $walk)
                ? "It exists: the app's own account may open it."
                : "The app's own account may not open it either.";
        }
        return $found;
    }

    private static function opensForApp(string $path, Walk $walk): bool
    {
        try {
            return $walk->ask($walk->serviceToken, $path)->status === 200;
        } catch (BoxFailure $failure) {
            return false;
        }
    }
}
