<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Config;
use BoxFileWidget\ConfigException;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Json;

/** The file is there, is JSON, and has every field that the endpoint needs. */
final class ConfigStep implements Step
{
    public function name(): string
    {
        return 'config';
    }

    public function run(Walk $walk): StepResult
    {
        try {
            $config = ($walk->readConfig)();
            $text = is_string($config) ? $config : Json::encode($config);
            $json = Json::parseObject((string) preg_replace('/^\xEF\xBB\xBF/', '', $text));
            self::hideSecrets($json, $walk);
            if (self::isOAuth2($json)) {
                return StepResult::broken(
                    Finding::of('config_oauth2_app', ['It has no key and no enterprise id.'])
                );
            }
            $walk->config = Config::fromJson($text);
            $note = $walk->config->key === null ? 'client credentials, no key' : 'client id, secret, key';
            return StepResult::passed($note, self::notices($json));
        } catch (ConfigException $error) {
            return StepResult::broken(Diagnosis::ofConfig($error));
        }
    }

    /** Whatever stands in the secret fields, also where the rest is wrong. */
    private static function hideSecrets(?\stdClass $json, Walk $walk): void
    {
        $settings = self::member($json, 'boxAppSettings');
        $appAuth = self::member($settings, 'appAuth');
        $secrets = [
            self::member($settings, 'clientSecret'),
            self::member($appAuth, 'privateKey'),
            self::member($appAuth, 'passphrase'),
        ];
        array_map([$walk, 'hide'], array_filter($secrets, 'is_string'));
    }

    /** What an app with user authentication has: a client, and neither key nor enterprise. */
    private static function isOAuth2(?\stdClass $json): bool
    {
        $settings = self::member($json, 'boxAppSettings') ?? $json;
        foreach (['clientID', 'clientId', 'client_id'] as $name) {
            if (is_string(self::member($settings, $name))) {
                $hasKey = self::member($settings, 'appAuth') instanceof \stdClass;
                return !$hasKey && !property_exists($json, 'enterpriseID');
            }
        }
        return false;
    }

    /** @return array<int, array<string, mixed>> */
    private static function notices(\stdClass $json): array
    {
        $settings = self::member($json, 'boxAppSettings');
        $secret = self::member($settings, 'clientSecret');
        $key = self::member(self::member($settings, 'appAuth'), 'privateKey');
        $found = [
            'secret_whitespace' => is_string($secret) && trim($secret) !== $secret
                ? '"boxAppSettings.clientSecret" begins or ends with white space.' : '',
            'enterprise_id_number' => is_int(self::member($json, 'enterpriseID'))
                ? '"enterpriseID" has no quotes around it.' : '',
            'key_literal_newlines' => is_string($key) && strpos($key, '\\n') !== false
                ? '"boxAppSettings.appAuth.privateKey" holds the two characters \\n.' : '',
        ];
        $of = static fn (string $cause, string $evidence) => Finding::of($cause, [$evidence]);
        $found = array_filter($found);
        return array_map($of, array_keys($found), $found);
    }

    /**
     * @param mixed $value
     * @return mixed
     */
    private static function member($value, string $name)
    {
        return $value instanceof \stdClass ? $value->$name ?? null : null;
    }
}
