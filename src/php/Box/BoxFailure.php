<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** Every way in which Box can give nothing. */
final class BoxFailure extends \RuntimeException
{
    public const NO_USER = 'no_user';
    public const SETUP = 'setup';
    public const CLOCK = 'clock';
    public const BUSY = 'busy';
    public const UNAVAILABLE = 'unavailable';
    /** A token that came from Box is expired or revoked: the step before has to be done anew. */
    public const TOKEN_REFUSED = 'token_refused';
    public const TERMS = 'terms';
    public const FOLDER = 'folder';

    /** One of the constants. */
    public string $kind;
    /** Which of the causes of its kind it is: a word for the log, e.g. `client_secret`, `no_match`, `box_timeout`, `exp`. */
    public string $reason;
    /** The cause and what to do about it, for administrators. */
    public string $detail;
    /** Box's OAuth error, where there was one. */
    public string $error = '';
    /** Where Box said it. */
    public ?int $retryAfterSeconds = null;
    /** Of a clock: Box's time, where its answer carried it. */
    public ?float $boxTime = null;
    /** Of a clock; positive: this server's is ahead. */
    public ?int $skewSeconds = null;

    public function __construct(string $kind, string $reason = '', string $detail = '')
    {
        parent::__construct("Box: $kind $reason");
        $this->kind = $kind;
        $this->reason = $reason;
        $this->detail = $detail;
    }

    /** @param string $reason `no_match`, `several_matches`, `inactive` or `gone`: to the user all of these are one */
    public static function noUser(string $reason): self
    {
        return new self(self::NO_USER, $reason);
    }

    public static function setup(string $reason, string $detail, string $error = ''): self
    {
        $failure = new self(self::SETUP, $reason, $detail);
        $failure->error = $error;
        return $failure;
    }

    /** @param string $claim `exp` or `jti` */
    public static function clock(string $claim, ?float $boxTime): self
    {
        $failure = new self(self::CLOCK, $claim);
        $failure->boxTime = $boxTime;
        return $failure;
    }

    public static function busy(int $retryAfterSeconds): self
    {
        $failure = new self(self::BUSY);
        $failure->retryAfterSeconds = $retryAfterSeconds;
        return $failure;
    }

    /** @param string $reason `box_unreachable`, `box_timeout`, `box_status` or `box_answer` */
    public static function unavailable(string $reason, string $detail, ?int $retryAfterSeconds = null): self
    {
        $failure = new self(self::UNAVAILABLE, $reason, $detail);
        $failure->retryAfterSeconds = $retryAfterSeconds;
        return $failure;
    }

    /** A proxy's sign-in page, a maintenance page and the like. */
    public static function notBox(int $status): self
    {
        return self::unavailable(
            'box_answer',
            "The answer (HTTP $status) is not Box's: a proxy between this server and Box may have answered."
        );
    }
}
