<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Why there is no token: what the answer says, and what only the log and administrators read. */
final class Refusal extends \RuntimeException
{
    public int $status;
    /** One of the codes of the token contract that an endpoint can say of itself. */
    public string $problem;
    /** For the log: a fixed word, never text from a request. */
    public string $reason;
    /** For the log and administrators: the cause and what to do about it. */
    public string $detail;
    public ?int $retryAfterSeconds = null;

    public function __construct(int $status, string $problem, string $reason, string $detail = '')
    {
        parent::__construct("$problem: $reason");
        $this->status = $status;
        $this->problem = $problem;
        $this->reason = $reason;
        $this->detail = $detail;
    }

    /** The page or its backend is put together wrongly: nothing that its user can mend. */
    public static function badRequest(string $reason, string $detail, int $status = 400): self
    {
        return new self($status, 'app_setup', $reason, $detail);
    }

    public static function forbidden(string $reason, string $detail): self
    {
        return new self(403, 'forbidden', $reason, $detail);
    }

    /** A fault in the deployer's functions or in this code. The error's text is dropped: it may hold anything. */
    public static function crashed(\Throwable $error): self
    {
        if ($error instanceof ConfigException) {
            return new self(500, 'app_setup', 'config', $error->getMessage());
        }
        $where = basename($error->getFile()) . ':' . $error->getLine();
        return new self(500, 'endpoint_failed', 'exception', get_class($error) . " thrown while answering, at $where.");
    }

    /** A session that ended is everyday life; a person without an account is for somebody to look into. */
    public function level(): string
    {
        if ($this->status >= 500) {
            return 'error';
        }
        return in_array($this->problem, ['no_box_user', 'rate_limited'], true) ? 'warn' : 'info';
    }
}
