<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Account;
use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Users;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Json;
use BoxFileWidget\Login;

/** Exactly one active managed user has the given address as login. */
final class UserStep implements Step
{
    private const BY_REASON = ['several_matches' => 'user_several', 'inactive' => 'user_inactive'];

    public function name(): string
    {
        return 'user';
    }

    public function run(Walk $walk): StepResult
    {
        $email = $walk->settings->email;
        if ($email === '') {
            return StepResult::skipped('no address was given');
        }
        if ($walk->serviceToken === '') {
            return StepResult::skipped('there is no token of the app');
        }
        if (!$walk->seesUsers) {
            return StepResult::skipped('the app may not look up users');
        }
        $users = new Users($walk->box(), $walk->serviceToken);
        try {
            $walk->userId = $users->find(Account::login($email));
        } catch (BoxFailure $failure) {
            return StepResult::broken($failure->kind === BoxFailure::NO_USER
                ? self::whyNoUser($failure->reason, $users, $walk)
                : Diagnosis::ofFailure($failure, $walk->witness));
        }
        return StepResult::passed('exactly one active user has this login');
    }

    /** @return array<string, mixed> */
    private static function whyNoUser(string $reason, Users $users, Walk $walk): array
    {
        $login = Login::comparable($walk->settings->email);
        $listed = self::listed($users, $login);
        $isEqual = static fn ($user) => Login::comparable(Json::text($user, 'login')) === $login;
        $equal = count(array_filter($listed, $isEqual));
        $evidence = ['Box lists ' . count($listed) . ' managed users whose name or login begins with the address; '
            . "$equal of them have it as login."];
        if (isset(self::BY_REASON[$reason])) {
            return Finding::of(self::BY_REASON[$reason], $evidence);
        }
        if ($listed !== []) {
            return Finding::of('user_prefix_only', $evidence);
        }
        if (self::isExternal($walk)) {
            $evidence[] = 'Box lists the address as that of an external user.';
            return Finding::of('user_external', $evidence);
        }
        return Finding::of('user_unknown', $evidence);
    }

    /** @return \stdClass[] */
    private static function listed(Users $users, string $login): array
    {
        try {
            return $users->beginningWith($login);
        } catch (BoxFailure $failure) {
            return [];
        }
    }

    /** Users of other enterprises match on the whole login only. */
    private static function isExternal(Walk $walk): bool
    {
        $query = ['filter_term' => $walk->settings->email, 'user_type' => 'external', 'limit' => 1, 'fields' => 'id'];
        try {
            $answer = $walk->ask($walk->serviceToken, '/2.0/users?' . http_build_query($query, '', '&'));
        } catch (BoxFailure $failure) {
            return false;
        }
        $entries = $answer->json->entries ?? [];
        return is_array($entries) && $entries !== [];
    }
}
