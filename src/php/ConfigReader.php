<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Reads the JSON of Box's developer console. The field names are Box's (its guide "JWT with SDK"). */
final class ConfigReader
{
    private const AGAIN =
        'download the configuration again from the Box developer console ("Configuration" of the app)';

    /** @throws ConfigException naming the first field that is missing or wrong */
    public static function read(
        #[\SensitiveParameter]
        string $text
    ): Config {
        $root = self::object(self::parse($text), 'The configuration');
        $settings = self::object($root->boxAppSettings ?? null, '"boxAppSettings"');
        $key = self::key($settings->appAuth ?? new \stdClass());
        return new Config(
            self::text($settings->clientID ?? null, 'boxAppSettings.clientID'),
            new Secret(self::text($settings->clientSecret ?? null, 'boxAppSettings.clientSecret')),
            self::enterpriseId($root->enterpriseID ?? null),
            $key
        );
    }

    /** @return mixed */
    private static function parse(
        #[\SensitiveParameter]
        string $text
    ) {
        $parsed = Json::parse((string) preg_replace('/^\xEF\xBB\xBF/', '', $text));
        if ($parsed === null && json_last_error() !== JSON_ERROR_NONE) {
            throw new ConfigException('The configuration is not JSON: ' . self::AGAIN . '.', 'not_json');
        }
        return $parsed;
    }

    /**
     * Null where `appAuth` is left out or blank, as in the configuration of an app with client credentials.
     *
     * @param mixed $value
     */
    private static function key(
        #[\SensitiveParameter]
        $value
    ): ?SigningKey {
        $appAuth = self::object($value, '"boxAppSettings.appAuth"');
        $id = $appAuth->publicKeyID ?? null;
        $pem = $appAuth->privateKey ?? null;
        $passphrase = $appAuth->passphrase ?? null;
        if (self::isBlank($id) && self::isBlank($pem) && self::isBlank($passphrase)) {
            return null;
        }
        return new SigningKey(
            self::text($id, 'boxAppSettings.appAuth.publicKeyID'),
            new PrivateKey(
                self::text($pem, 'boxAppSettings.appAuth.privateKey'),
                is_string($passphrase) ? $passphrase : ''
            ),
            self::algorithm($appAuth->algorithm ?? 'RS256')
        );
    }

    /** @param mixed $value */
    private static function algorithm($value): string
    {
        if (is_string($value) && isset(SigningKey::ALGORITHMS[$value])) {
            return $value;
        }
        throw new ConfigException(
            '"boxAppSettings.appAuth.algorithm" is none that Box takes: leave it out, or choose one of '
            . implode(', ', array_keys(SigningKey::ALGORITHMS)) . '.'
        );
    }

    /** @param mixed $value */
    private static function isBlank(
        #[\SensitiveParameter]
        $value
    ): bool {
        return $value === null || (is_string($value) && trim($value) === '');
    }

    /** @param mixed $value */
    private static function object(
        #[\SensitiveParameter]
        $value,
        string $what
    ): \stdClass {
        if (!$value instanceof \stdClass) {
            throw new ConfigException("$what is missing or not a JSON object: " . self::AGAIN . '.');
        }
        return $value;
    }

    /**
     * Trimmed, since a secret pasted with a line end is refused by Box with no hint at it.
     *
     * @param mixed $value
     */
    private static function text(
        #[\SensitiveParameter]
        $value,
        string $field
    ): string {
        $text = is_string($value) ? trim($value) : '';
        if ($text === '') {
            throw new ConfigException("\"$field\" is missing, empty or not a text: " . self::AGAIN . '.');
        }
        return $text;
    }

    /**
     * Box wants ids as strings in the assertion, while people write them as numbers.
     *
     * @param mixed $value
     */
    private static function enterpriseId($value): string
    {
        $id = is_int($value) ? (string) $value : self::text($value, 'enterpriseID');
        if (preg_match('/^\d+$/D', $id) !== 1 || $id === '0') {
            throw new ConfigException(
                '"enterpriseID" is not a number of digits only: copy the Enterprise ID from the app\'s '
                . '"General Settings" in the Box developer console.',
                'enterprise_id'
            );
        }
        return $id;
    }
}
