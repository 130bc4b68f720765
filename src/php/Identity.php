<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Who is signed in, as the deployer's own session says; never taken from what the request claims. */
final class Identity
{
    /** The verified address; compared with Box logins without regard to case. */
    public string $email;
    /** The deployer's own name for the user, for `mapUser` and `policy`. */
    public string $id;
    /** Gets `admin_detail` with errors. */
    public bool $isAdmin;

    public function __construct(string $email, string $id = '', bool $isAdmin = false)
    {
        $this->email = $email;
        $this->id = $id;
        $this->isAdmin = $isAdmin;
    }
}
