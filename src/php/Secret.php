<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A secret that no dump, trace or serialization shows. */
final class Secret
{
    private string $value;

    public function __construct(
        #[\SensitiveParameter]
        string $value
    ) {
        $this->value = $value;
    }

    public function reveal(): string
    {
        return $this->value;
    }

    public function __debugInfo(): array
    {
        return [];
    }

    public function __serialize(): array
    {
        throw new \LogicException('A secret is not serialized.');
    }
}
