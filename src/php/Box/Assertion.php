<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Base64Url;
use BoxFileWidget\ConfigException;
use BoxFileWidget\Json;
use BoxFileWidget\SigningKey;

/** Signs an app's JWT assertions, each with a `jti` of its own (Box's guide "JWT without SDK"; RFC 7515, RFC 7523). */
final class Assertion
{
    /** Always this literal, also when another host is called. */
    private const AUDIENCE = 'https://api.box.com/oauth2/token';

    /** Box takes up to 60; half of it stands a clock that is off either way best. */
    private const LIFE_SECONDS = 30;

    private string $clientId;
    private SigningKey $key;
    private BoxClock $clock;

    public function __construct(string $clientId, SigningKey $key, BoxClock $clock)
    {
        $this->clientId = $clientId;
        $this->key = $key;
        $this->clock = $clock;
    }

    /** @throws ConfigException where the key does not open */
    public function sign(Subject $subject): string
    {
        $header = ['alg' => $this->key->algorithm, 'typ' => 'JWT', 'kid' => $this->key->publicKeyId];
        $claims = [
            'iss' => $this->clientId,
            'sub' => $subject->id,
            'box_sub_type' => $subject->type,
            'aud' => self::AUDIENCE,
            'jti' => bin2hex(random_bytes(16)),
            'exp' => (int) floor($this->clock->now()) + self::LIFE_SECONDS,
        ];
        $signed = Base64Url::encode(Json::encode($header)) . '.' . Base64Url::encode(Json::encode($claims));
        return $signed . '.' . Base64Url::encode($this->key->sign($signed));
    }
}
