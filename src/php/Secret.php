<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A secret that no dump, export, trace or serialization shows: none of them looks into a closure. */
final class Secret
{
    /** @var \Closure(): string */
    private \Closure $reveal;

    public function __construct(
        #[\SensitiveParameter]
        string $value
    ) {
        $this->reveal = static fn (): string => $value;
    }

    public function reveal(): string
    {
        return ($this->reveal)();
    }

    /** Without the closure, of which PHP 8.2 dumps what it holds. */
    public function __debugInfo(): array
    {
        return [];
    }
}
