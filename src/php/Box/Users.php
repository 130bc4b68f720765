<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Account;
use BoxFileWidget\Json;
use BoxFileWidget\Login;

/** Looks users up with the token of the app's service account. */
final class Users
{
    private const PAGE_SIZE = 1000;
    private const FIELDS = 'id,type,name,login,status';

    private BoxClient $box;
    private string $serviceToken;

    public function __construct(
        BoxClient $box,
        #[\SensitiveParameter]
        string $serviceToken
    ) {
        $this->box = $box;
        $this->serviceToken = $serviceToken;
    }

    /**
     * The id of the one active user whom the account stands for.
     *
     * @throws BoxFailure also where there is no such user, or no single one
     */
    public function find(Account $account): string
    {
        switch ($account->kind) {
            case Account::BOX_USER_ID:
                return $this->byId($account->value);
            case Account::EXTERNAL_APP_USER_ID:
                return $this->byExternalId($account->value);
            default:
                return $this->byLogin(Login::comparable($account->value));
        }
    }

    /**
     * Every managed user whose name or login begins so.
     *
     * @return \stdClass[] as Box lists them
     * @throws BoxFailure
     */
    public function beginningWith(string $login): array
    {
        return $this->list(['filter_term' => $login, 'user_type' => 'managed']);
    }

    /** Box's filter is a prefix match on names too, so only an equal login counts, and only if it is alone. */
    private function byLogin(string $login): string
    {
        $users = $login === '' ? [] : $this->beginningWith($login);
        $isEqual = static fn ($user) => Login::comparable(Json::text($user, 'login')) === $login;
        return self::exactlyOne(array_filter($users, $isEqual));
    }

    private function byExternalId(string $id): string
    {
        $fields = self::FIELDS . ',external_app_user_id';
        $users = $id === '' ? [] : $this->list(['external_app_user_id' => $id, 'fields' => $fields]);
        $isEqual = static fn ($user) => Json::text($user, 'external_app_user_id') === $id;
        return self::exactlyOne(array_filter($users, $isEqual));
    }

    private function byId(string $id): string
    {
        if (preg_match('/^\d+$/D', $id) !== 1) {
            throw BoxFailure::noUser('no_match');
        }
        $answer = $this->box->get("/2.0/users/$id?fields=" . self::FIELDS, $this->serviceToken);
        return self::exactlyOne($answer->status === 404 ? [] : [self::read($answer)]);
    }

    /** @param \stdClass[] $users */
    private static function exactlyOne(array $users): string
    {
        if (count($users) !== 1) {
            throw BoxFailure::noUser($users === [] ? 'no_match' : 'several_matches');
        }
        $user = reset($users);
        if (Json::text($user, 'status') !== 'active') {
            throw BoxFailure::noUser('inactive');
        }
        return Json::text($user, 'id');
    }

    /**
     * Pages to the end: the equal login may stand behind any number of others with its prefix.
     *
     * @param array<string, string> $filter
     * @return \stdClass[]
     */
    private function list(array $filter): array
    {
        $users = [];
        for ($offset = 0;; $offset += count($entries)) {
            $query = $filter + ['fields' => self::FIELDS, 'limit' => self::PAGE_SIZE, 'offset' => $offset];
            $path = '/2.0/users?' . http_build_query($query, '', '&');
            $answer = $this->box->get($path, $this->serviceToken);
            $page = self::read($answer);
            $entries = $page->entries ?? null;
            $total = $page->total_count ?? null;
            if (!is_array($entries) || !(is_int($total) || is_float($total))) {
                throw BoxFailure::notBox($answer->status);
            }
            array_push($users, ...array_filter($entries, static fn ($entry) => $entry instanceof \stdClass));
            if ($entries === [] || $offset + count($entries) >= $total) {
                return $users;
            }
        }
    }

    private static function read(Answer $answer): \stdClass
    {
        if ($answer->status === 401) {
            throw new BoxFailure(BoxFailure::TOKEN_REFUSED);
        }
        if ($answer->status === 403) {
            throw BoxFailure::setup('manage_users', 'The app may not look up users: switch on '
                . '"App + Enterprise Access" and "Manage users", then re-authorise it in the Box Admin Console.');
        }
        if ($answer->status !== 200 || $answer->json === null) {
            throw BoxFailure::notBox($answer->status);
        }
        return $answer->json;
    }
}
