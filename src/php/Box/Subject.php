<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** On whose behalf a token is: the app's service account in the enterprise, or one user. */
final class Subject
{
    public const ENTERPRISE = 'enterprise';
    public const USER = 'user';

    /** One of the constants, as Box names them. */
    public string $type;
    public string $id;

    private function __construct(string $type, string $id)
    {
        $this->type = $type;
        $this->id = $id;
    }

    public static function enterprise(string $id): self
    {
        return new self(self::ENTERPRISE, $id);
    }

    public static function user(string $id): self
    {
        return new self(self::USER, $id);
    }
}
