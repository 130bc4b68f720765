<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** What a narrowed token may do, and where. */
final class Restraint
{
    /** @var string[] */
    public array $scopes;
    /** `"0"`: the user's whole tree, which Box has no resource for; the scopes alone limit it. */
    public string $folderId;

    /** @param string[] $scopes */
    public function __construct(array $scopes, string $folderId)
    {
        $this->scopes = $scopes;
        $this->folderId = $folderId;
    }
}
