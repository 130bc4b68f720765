<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxClient;

/** For whom something is done at Box, and how. */
final class Errand
{
    public BoxClient $box;
    public Account $account;
    /** Box refused what was given out before: nothing that is kept for this account will do. */
    public bool $isFresh;

    public function __construct(BoxClient $box, Account $account, bool $isFresh)
    {
        $this->box = $box;
        $this->account = $account;
        $this->isFresh = $isFresh;
    }
}
