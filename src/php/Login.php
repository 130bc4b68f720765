<?php

declare(strict_types=1);

namespace BoxFileWidget;

final class Login
{
    /**
     * An address in the form in which logins are compared. Only ASCII letters lose their case: to fold all of them
     * would make the Kelvin sign a `k`, and so one person's address another's.
     */
    public static function comparable(string $address): string
    {
        return strtr(trim($address), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');
    }
}
