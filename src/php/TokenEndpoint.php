<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Restraint;

/** The token endpoint of the token contract. */
final class TokenEndpoint
{
    /** @var Config|callable(): Config */
    private $config;
    /** @var array<string, mixed> */
    private array $options;
    private ?Settings $settings = null;
    private ?Desk $desk = null;

    /**
     * Does nothing yet: what is wrong with the configuration or the options is answered with the first request.
     *
     * @param Config|callable(): Config $config
     * @param array<string, mixed> $options README.md says which
     */
    public function __construct($config, array $options = [])
    {
        $this->config = $config;
        $this->options = $options;
    }

    /** What a dump may show: the deployer's functions may hold anything. */
    public function __debugInfo(): array
    {
        return [];
    }

    /** Answers every request, also with a problem; throws nothing and prints nothing. */
    public function handle(Request $request): Response
    {
        try {
            $settings = $this->settings ??= new Settings($this->options);
        } catch (\Throwable $error) {
            $isAdmin = $request->user !== null && $request->user->isAdmin;
            return self::refuse(Refusal::crashed($error), new Settings(), $isAdmin);
        }
        return Quiet::run(fn () => $this->respond($request, $settings), $settings->log);
    }

    /**
     * For a log-out: takes back at Box what was given out for this user, on all their devices, and forgets it.
     * Throws nothing.
     *
     * @return array{revoked: int, failed: int}
     */
    public function revoke(Identity $user): array
    {
        try {
            $settings = $this->settings ??= new Settings($this->options);
            return Quiet::run(fn () => $this->logOut($user, $settings), $settings->log);
        } catch (\Throwable $error) {
            $refusal = Refusal::crashed($error);
            $entry = ['reason' => $refusal->reason, 'detail' => $refusal->detail];
            ($this->settings ?? new Settings())->log->write('error', 'revoke_failed', $entry);
            return ['revoked' => 0, 'failed' => 0];
        }
    }

    private function respond(Request $request, Settings $settings): Response
    {
        // What another site's page may have sent is answered alike, whoever is signed in.
        $isAdmin = false;
        try {
            $response = Cors::preflight($request, $settings->allowedOrigins);
            if ($response === null) {
                $text = self::receive($request, $settings);
                $isAdmin = $request->user->isAdmin;
                $response = $this->answer($request->user, RequestBody::parse($text), $settings);
            }
        } catch (\Throwable $error) {
            $response = self::refuse(self::refusalOf($error), $settings, $isAdmin);
        }
        return Cors::open($response, $request, $settings->allowedOrigins);
    }

    /** The body of a request that a page of ours sent for somebody who is signed in. @throws Refusal */
    private static function receive(Request $request, Settings $settings): string
    {
        Guard::check($request, $settings->allowedOrigins);
        $text = RequestBody::text($request);
        if ($request->user === null) {
            throw new Refusal(401, 'session_ended', 'no_session');
        }
        return $text;
    }

    /** @throws Refusal|BoxFailure|ConfigException */
    private function answer(Identity $user, TokenRequest $asked, Settings $settings): Response
    {
        $restraint = self::decide($user, $asked, $settings);
        $account = ($settings->mapUser)($user);
        if ($account === null) {
            throw new Refusal(403, 'no_box_user', 'not_mapped', 'mapUser names no Box user for this session.');
        }
        $desk = $this->desk ??= new Desk($this->config(), $settings);
        return $desk->issue($account, $restraint, $asked->isRejected)
            ->response($settings->clock->now(), $this->config()->clientSecret);
    }

    /** The policy's grant, cut down to what was asked. @throws Refusal where that leaves nothing */
    private static function decide(Identity $user, TokenRequest $asked, Settings $settings): Restraint
    {
        $grant = ($settings->policy)($user, $asked->folderId, $asked->features);
        $features = array_values(array_intersect($asked->features, $grant->features));
        $scopes = Scopes::of(new Grant($features, $grant->scopes), $settings->scopes);
        if ($features === [] || $scopes === []) {
            throw Refusal::forbidden('policy', 'The policy grants nothing.');
        }
        return new Restraint($scopes, $asked->folderId);
    }

    /** @return array{revoked: int, failed: int} */
    private function logOut(Identity $user, Settings $settings): array
    {
        $account = ($settings->mapUser)($user);
        $desk = $this->desk ??= new Desk($this->config(), $settings);
        $done = $account === null ? ['revoked' => 0, 'failed' => 0] : $desk->revoke($account);
        if ($done['failed'] > 0) {
            $settings->log->write('warn', 'revoke_failed', ['tokens' => $done['failed']]);
        }
        return $done;
    }

    private function config(): Config
    {
        if (!$this->config instanceof Config) {
            $this->config = ($this->config)();
        }
        return $this->config;
    }

    private static function refusalOf(\Throwable $error): Refusal
    {
        if ($error instanceof Refusal) {
            return $error;
        }
        return $error instanceof BoxFailure ? BoxRefusals::of($error) : Refusal::crashed($error);
    }

    /** Logs a refusal and answers it, both under one correlation id. */
    private static function refuse(Refusal $refusal, Settings $settings, bool $isAdmin): Response
    {
        $correlationId = bin2hex(random_bytes(16));
        $settings->log->write($refusal->level(), 'refused', [
            'correlation_id' => $correlationId,
            'status' => $refusal->status,
            'code' => $refusal->problem,
            'reason' => $refusal->reason,
            'detail' => $refusal->detail,
        ]);
        return Problem::response($refusal, $correlationId, $settings, $isAdmin);
    }
}
