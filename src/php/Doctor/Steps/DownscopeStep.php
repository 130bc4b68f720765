<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\BoxToken;
use BoxFileWidget\Box\Restraint;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Grant;
use BoxFileWidget\Scopes;

/** Box narrows the user's token to the wanted features and the folder. */
final class DownscopeStep implements Step
{
    private const NEEDS = ['upload' => 'can_upload', 'create-folder' => 'can_upload', 'download' => 'can_download'];

    public function name(): string
    {
        return 'downscope';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->userToken === '') {
            return StepResult::skipped('there is no token of the user');
        }
        if ($walk->permissions === null) {
            return StepResult::skipped('the folder does not open');
        }
        $scopes = self::scopes($walk->settings->features, $walk);
        try {
            $token = self::exchange($scopes, $walk);
        } catch (BoxFailure $failure) {
            return StepResult::broken(self::whyRefused($failure, $scopes, $walk));
        }
        $walk->narrowedToken = $token->accessToken;
        $missing = self::missing($scopes, array_column($token->restrictedTo, 'scope'));
        if ($missing !== []) {
            $evidence = ['Asked for and not given: ' . implode(' ', $missing) . '.'];
            return StepResult::broken(self::finding($missing, $walk, $evidence));
        }
        return StepResult::passed(implode(' ', $scopes), self::limitsOfRole($walk));
    }

    /**
     * @param string[] $features
     * @return string[]
     */
    private static function scopes(array $features, Walk $walk): array
    {
        return Scopes::of(new Grant($features), $walk->settings->scopes);
    }

    /** @param string[] $scopes */
    private static function exchange(array $scopes, Walk $walk): BoxToken
    {
        return $walk->box()->downscope($walk->userToken, new Restraint($scopes, $walk->settings->folderId));
    }

    /**
     * An answer that lists nothing does not say that nothing was given.
     *
     * @param string[] $asked
     * @param string[] $given
     * @return string[]
     */
    private static function missing(array $asked, array $given): array
    {
        return $given === [] ? [] : array_values(array_diff($asked, $given));
    }

    /**
     * @param string[] $scopes
     * @return array<string, mixed>
     */
    private static function whyRefused(BoxFailure $failure, array $scopes, Walk $walk): array
    {
        if ($failure->kind !== BoxFailure::SETUP || $failure->reason !== 'scope') {
            return Diagnosis::ofFailure($failure, $walk->witness);
        }
        $evidence = $walk->witness->evidence();
        $refused = array_values(array_filter($scopes, static fn (string $scope) => self::isRefused($scope, $walk)));
        if ($refused === []) {
            return Finding::of('box_refused', $evidence);
        }
        $evidence[] = 'Asked for one by one, Box refuses ' . implode(' ', $refused) . '.';
        return self::finding($refused, $walk, $evidence);
    }

    private static function isRefused(string $scope, Walk $walk): bool
    {
        try {
            self::exchange([$scope], $walk);
            return false;
        } catch (BoxFailure $failure) {
            return true;
        }
    }

    /**
     * @param string[] $scopes
     * @param string[] $evidence
     * @return array<string, mixed>
     */
    private static function finding(array $scopes, Walk $walk, array $evidence): array
    {
        $isLost = static fn (string $feature) => array_intersect(self::scopes([$feature], $walk), $scopes) !== [];
        $lost = array_filter($walk->settings->features, $isLost);
        $details = ['features' => implode(', ', $lost), 'scopes' => implode(' ', $scopes)];
        return Finding::of('scope_missing', $evidence, $details);
    }

    /**
     * Wanted features that the user's role in the folder forbids.
     *
     * @return array<int, array<string, mixed>>
     */
    private static function limitsOfRole(Walk $walk): array
    {
        $evidence = [];
        foreach ($walk->settings->features as $feature) {
            $need = self::NEEDS[$feature] ?? '';
            if ($need !== '' && ($walk->permissions->$need ?? null) === false) {
                $evidence[$feature] = "\"$need\" is false for the user.";
            }
        }
        $details = ['features' => implode(', ', array_keys($evidence))];
        $unique = array_values(array_unique($evidence));
        return $evidence === [] ? [] : [Finding::of('folder_limited', $unique, $details)];
    }
}
