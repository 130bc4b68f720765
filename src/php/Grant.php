<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** What a policy allows a user in a folder. */
final class Grant
{
    /** @var string[] never more than was asked reaches the token, whatever stands here */
    public array $features;
    /** @var string[]|null Box scopes, instead of those that the scope map gives for the features */
    public ?array $scopes;

    /**
     * @param string[] $features none: the user is refused
     * @param string[]|null $scopes
     */
    public function __construct(array $features, ?array $scopes = null)
    {
        $this->features = $features;
        $this->scopes = $scopes;
    }
}
