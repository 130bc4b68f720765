<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Config;
use BoxFileWidget\ConfigException;

/** The form fields that ask for a subject's token: a signed assertion where the app has a key, else its client credentials. */
final class Proof
{
    private const JWT_GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

    private ?Assertion $assertion;

    public function __construct(Config $config, BoxClock $clock)
    {
        $this->assertion = $config->key === null ? null : new Assertion($config->clientId, $config->key, $clock);
    }

    /**
     * Made anew for each try, since an assertion counts only once.
     *
     * @return array<string, string>
     * @throws ConfigException where the key does not open
     */
    public function fields(Subject $subject): array
    {
        if ($this->assertion !== null) {
            return ['grant_type' => self::JWT_GRANT, 'assertion' => $this->assertion->sign($subject)];
        }
        return [
            'grant_type' => 'client_credentials',
            'box_subject_type' => $subject->type,
            'box_subject_id' => $subject->id,
        ];
    }
}
