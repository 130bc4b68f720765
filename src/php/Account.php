<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Which Box user a session stands for: by a login, by an id of Box's, or by the id that an app gave to an app user. */
final class Account
{
    public const LOGIN = 'login';
    public const BOX_USER_ID = 'id';
    public const EXTERNAL_APP_USER_ID = 'external';

    /** One of the constants. */
    public string $kind;
    public string $value;

    private function __construct(string $kind, string $value)
    {
        $this->kind = $kind;
        $this->value = $value;
    }

    public static function login(string $email): self
    {
        return new self(self::LOGIN, $email);
    }

    public static function boxUserId(string $id): self
    {
        return new self(self::BOX_USER_ID, $id);
    }

    public static function externalAppUserId(string $id): self
    {
        return new self(self::EXTERNAL_APP_USER_ID, $id);
    }

    /** One spelling for one account, to keep and to compare it by. */
    public function key(): string
    {
        return $this->kind . ' ' . ($this->kind === self::LOGIN ? Login::comparable($this->value) : $this->value);
    }
}
