<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Clock;
use BoxFileWidget\Config;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpRequest;

/** Box, for one order: gives tokens, narrows them and takes them back. */
final class BoxClient
{
    private const EXCHANGE_GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
    private const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

    /** Resources are named by Box's own host, whatever host is called. */
    private const FOLDERS = 'https://api.box.com/2.0/folders/';

    private Config $config;
    private string $apiUrl;
    private Clock $clock;
    private BoxClock $boxClock;
    private Proof $proof;
    private Caller $caller;

    /**
     * @param string $apiUrl without a slash at its end, e.g. `https://api.box.com`
     * @param float $endsAt when Box is asked no more, by the clock
     */
    public function __construct(
        Config $config,
        string $apiUrl,
        Http $http,
        Clock $clock,
        BoxClock $boxClock,
        float $endsAt
    ) {
        $this->config = $config;
        $this->apiUrl = $apiUrl;
        $this->clock = $clock;
        $this->boxClock = $boxClock;
        $this->proof = new Proof($config, $boxClock);
        $this->caller = new Caller($http, $clock, $endsAt);
    }

    /**
     * The token of the app's service account, or of one user: full rights, never to leave this server.
     *
     * @throws BoxFailure
     */
    public function grant(Subject $subject): BoxToken
    {
        try {
            return $this->grantByCorrectClock($subject);
        } catch (BoxFailure $failure) {
            throw Meaning::ofGrant($failure, $subject);
        }
    }

    /** Exchanges a user's token for one that may do only this, in this folder and below. @throws BoxFailure */
    public function downscope(
        #[\SensitiveParameter]
        string $parent,
        Restraint $restraint
    ): BoxToken {
        $fields = [
            'grant_type' => self::EXCHANGE_GRANT,
            'subject_token' => $parent,
            'subject_token_type' => self::ACCESS_TOKEN_TYPE,
            'scope' => implode(' ', $restraint->scopes),
        ] + ($restraint->folderId === '0' ? [] : ['resource' => self::FOLDERS . $restraint->folderId]);
        try {
            $token = $this->requestToken(static fn () => $fields);
        } catch (BoxFailure $failure) {
            throw Meaning::ofExchange($failure);
        }
        if ($token->accessToken === $parent) {
            throw BoxFailure::setup('not_narrowed', 'Box answered the full token instead of a narrowed one.');
        }
        return $token;
    }

    /** Takes a token back at Box; one that is dead already is as good. @throws BoxFailure */
    public function revoke(
        #[\SensitiveParameter]
        string $token
    ): void {
        $answer = $this->caller->call(fn () => $this->form('/oauth2/revoke', ['token' => $token]));
        if ($answer->status === 200) {
            return;
        }
        $failure = TokenErrors::failure($answer);
        if ($failure->kind !== BoxFailure::TOKEN_REFUSED) {
            throw $failure;
        }
    }

    /** @param string $path from `/2.0` on @throws BoxFailure where Box gave no answer */
    public function get(
        string $path,
        #[\SensitiveParameter]
        string $token
    ): Answer {
        $headers = ['Accept' => 'application/json', 'Authorization' => "Bearer $token"];
        return $this->call(fn () => new HttpRequest('GET', $this->apiUrl . $path, $headers));
    }

    /** @param callable(): HttpRequest $build anew for each try @throws BoxFailure where Box gave no answer */
    public function call(callable $build): Answer
    {
        return $this->caller->call($build);
    }

    /** Where Box names `exp` or `jti`: takes its time over and signs again, once. */
    private function grantByCorrectClock(Subject $subject): BoxToken
    {
        $fields = fn () => $this->proof->fields($subject);
        try {
            return $this->requestToken($fields);
        } catch (BoxFailure $first) {
            if ($first->kind !== BoxFailure::CLOCK) {
                throw $first;
            }
        }
        $skew = $first->boxTime === null ? null : $this->boxClock->correct($first->boxTime);
        try {
            return $this->requestToken($fields);
        } catch (BoxFailure $second) {
            $second->skewSeconds = $second->kind === BoxFailure::CLOCK ? $skew : null;
            throw $second;
        }
    }

    /** @param callable(): array<string, string> $fields makes the grant's own fields, anew for each try */
    private function requestToken(callable $fields): BoxToken
    {
        $askedAt = $this->clock->now();
        $answer = $this->caller->call(fn () => $this->form('/oauth2/token', $fields()));
        if ($answer->status !== 200) {
            throw TokenErrors::failure($answer);
        }
        $token = BoxToken::read($answer->json, $askedAt);
        if ($token === null) {
            throw BoxFailure::notBox($answer->status);
        }
        return $token;
    }

    /**
     * A form with the app's credentials.
     *
     * @param array<string, string> $fields
     */
    private function form(
        string $path,
        #[\SensitiveParameter]
        array $fields
    ): HttpRequest {
        $fields += ['client_id' => $this->config->clientId, 'client_secret' => $this->config->clientSecret->reveal()];
        $headers = ['Accept' => 'application/json', 'Content-Type' => 'application/x-www-form-urlencoded'];
        return new HttpRequest('POST', $this->apiUrl . $path, $headers, http_build_query($fields, '', '&'));
    }
}
