<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxClient;
use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\BoxToken;
use BoxFileWidget\Box\Restraint;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Box\Users;
use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Cache\Hash;
use BoxFileWidget\Cache\Ledger;
use BoxFileWidget\Cache\Memo;

/** The steps from an account to a narrowed token, each kept and done once at a time (the token contract, "Caching"). */
final class TokenSteps
{
    private Config $config;
    private Clock $clock;
    private Ledger $ledger;
    /** @var array<string, Memo> */
    private array $memos = [];

    public function __construct(Config $config, Cache $cache, Clock $clock, Ledger $ledger)
    {
        $this->config = $config;
        $this->clock = $clock;
        $this->ledger = $ledger;
        foreach (['service', 'user-id', 'user-token', 'issued'] as $layer) {
            $this->memos[$layer] = new Memo($layer, $cache);
        }
    }

    /** The name of an account in the ledger. */
    public function nameOf(Account $account): string
    {
        return Hash::of([$this->config->clientId, $account->key()]);
    }

    /** @throws BoxFailure */
    public function userId(Errand $errand): string
    {
        $parts = [$this->config->clientId, $this->config->enterpriseId, $errand->account->key()];
        $found = $this->memos['user-id']->get($parts, $errand->isFresh, fn () => $this->findUser($errand));
        if (isset($found->reason)) {
            throw BoxFailure::noUser($found->reason);
        }
        return $found->id;
    }

    /** A token that may do only what the restraint says. @throws BoxFailure */
    public function issued(Errand $errand, string $userId, Restraint $restraint): BoxToken
    {
        $parts = [$this->config->clientId, $errand->account->key(), $userId, $restraint->folderId];
        $parts = array_merge($parts, $restraint->scopes);
        $make = fn (string $key) => $this->noted($errand, $key, $this->withParent(
            fn (bool $fresh) => $this->userToken($errand, $userId, $fresh),
            static fn (string $token) => $errand->box->downscope($token, $restraint),
            $errand->isFresh
        ), [Keep::class, 'issued']);
        return BoxToken::fromKept($this->memos['issued']->get($parts, $errand->isFresh, $make));
    }

    private function userToken(Errand $errand, string $userId, bool $fresh): BoxToken
    {
        $parts = [$this->config->clientId, $errand->account->key(), $userId];
        $make = fn (string $key) =>
            $this->noted($errand, $key, $errand->box->grant(Subject::user($userId)), [Keep::class, 'parent']);
        return BoxToken::fromKept($this->memos['user-token']->get($parts, $fresh, $make));
    }

    private function serviceToken(BoxClient $box, bool $fresh): BoxToken
    {
        $subject = Subject::enterprise($this->config->enterpriseId);
        $make = fn () => $this->kept($box->grant($subject), [Keep::class, 'parent']);
        $parts = [$this->config->clientId, $this->config->enterpriseId];
        return BoxToken::fromKept($this->memos['service']->get($parts, $fresh, $make));
    }

    /** @return array{array<string, string>, int} */
    private function findUser(Errand $errand): array
    {
        try {
            $id = $this->withParent(
                fn (bool $fresh) => $this->serviceToken($errand->box, $fresh),
                static fn (string $token) => (new Users($errand->box, $token))->find($errand->account),
                false
            );
            return [['id' => $id], Keep::USER];
        } catch (BoxFailure $failure) {
            if ($failure->kind !== BoxFailure::NO_USER) {
                throw $failure;
            }
            return [['reason' => $failure->reason], Keep::NO_USER];
        }
    }

    /**
     * Uses a parent token; where Box refuses it, as after it was revoked, a new one, once.
     *
     * @template T
     * @param callable(bool): BoxToken $parent
     * @param callable(string): T $use
     * @return T
     */
    private function withParent(callable $parent, callable $use, bool $fresh)
    {
        try {
            return $use($parent($fresh)->accessToken);
        } catch (BoxFailure $failure) {
            if ($failure->kind !== BoxFailure::TOKEN_REFUSED) {
                throw $failure;
            }
            return $use($parent(true)->accessToken);
        }
    }

    /**
     * @param callable(float): int $keep
     * @return array{BoxToken, int}
     */
    private function noted(Errand $errand, string $key, BoxToken $token, callable $keep): array
    {
        $this->ledger->note($this->nameOf($errand->account), $token->accessToken, $token->expiresAt, $key);
        return $this->kept($token, $keep);
    }

    /**
     * @param callable(float): int $keep
     * @return array{BoxToken, int}
     */
    private function kept(BoxToken $token, callable $keep): array
    {
        return [$token, $keep($token->expiresAt - $this->clock->now())];
    }
}
