<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A fault of the app's configuration: one sentence that names the field and says what to do, and no secret. */
final class ConfigException extends \RuntimeException
{
    private string $fault;

    /**
     * @param string $fault for programs, stable: `file_missing`, `file_unreadable`, `not_json`, `field`,
     *     `enterprise_id`, `key_form`, `key_damaged`, `key_type`, `passphrase_missing`, `passphrase_wrong`
     */
    public function __construct(string $message, string $fault = 'field')
    {
        parent::__construct($message);
        $this->fault = $fault;
    }

    public function fault(): string
    {
        return $this->fault;
    }
}
