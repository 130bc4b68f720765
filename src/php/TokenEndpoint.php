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
            return self::refuse(Refusal::crashed($error), $request, new Settings());
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
        try {
            $response = Cors::preflight($request, $settings->allowedOrigins) ?? $this->admit($request, $settings);
        } catch (Refusal $refusal) {
            $response = self::refuse($refusal, $request, $settings);
        } catch (BoxFailure $failure) {
            $response = self::refuse(BoxRefusals::of($failure), $request, $settings);
        } catch (\Throwable $error) {
            $response = self::refuse(Refusal::crashed($error), $request, $settings);
        }
        return Cors::open($response, $request, $settings->allowedOrigins);
    }

    /**
     * From a request to a token: who asks, for what, and whether they may have it.
     *
     * @throws Refusal|BoxFailure|ConfigException
     */
    private function admit(Request $request, Settings $settings): Response
    {
        Guard::check($request, $settings->allowedOrigins);
        $text = RequestBody::text($request);
        if ($request->user === null) {
            throw new Refusal(401, 'session_ended', 'no_session');
        }
        $asked = RequestBody::parse($text);
        $restraint = self::decide($request->user, $asked, $settings);
        $account = ($settings->mapUser)($request->user);
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

    /** Logs a refusal and answers it, both under one correlation id. */
    private static function refuse(Refusal $refusal, Request $request, Settings $settings): Response
    {
        $correlationId = bin2hex(random_bytes(16));
        $settings->log->write($refusal->level(), 'refused', [
            'correlation_id' => $correlationId,
            'status' => $refusal->status,
            'code' => $refusal->problem,
            'reason' => $refusal->reason,
            'detail' => $refusal->detail,
        ]);
        $isAdmin = $request->user !== null && $request->user->isAdmin;
        return Problem::response($refusal, $correlationId, $settings, $isAdmin);
    }
}
