<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** A Box app with server authentication, as Box's developer console hands it out. */
final class Config
{
    public string $clientId;
    public Secret $clientSecret;
    public string $enterpriseId;
    /** What a JWT app signs with; an app without it signs in with its client credentials. */
    public ?SigningKey $key;

    public function __construct(string $clientId, Secret $clientSecret, string $enterpriseId, ?SigningKey $key)
    {
        $this->clientId = $clientId;
        $this->clientSecret = $clientSecret;
        $this->enterpriseId = $enterpriseId;
        $this->key = $key;
    }

    /** @throws ConfigException one sentence: no such file, not JSON, a field missing */
    public static function fromFile(string $path): self
    {
        return ConfigReader::read(ConfigSource::file($path));
    }

    /** Of a variable that has the path of the console's JSON file, or the JSON itself. @throws ConfigException */
    public static function fromEnvironment(string $name = 'BOX_CONFIG'): self
    {
        return ConfigReader::read(ConfigSource::environment($name));
    }

    /** @throws ConfigException naming the first field that is missing or wrong */
    public static function fromJson(
        #[\SensitiveParameter]
        string $text
    ): self {
        return ConfigReader::read($text);
    }

    /**
     * @param array<string, mixed> $config as the console's JSON, decoded
     * @throws ConfigException naming the first field that is missing or wrong
     */
    public static function fromArray(
        #[\SensitiveParameter]
        array $config
    ): self {
        return ConfigReader::read(Json::encode($config));
    }

    /** Opens the private key, if there is one, now in place of with the first signature. @throws ConfigException */
    public function openKey(): self
    {
        if ($this->key !== null) {
            $this->key->open();
        }
        return $this;
    }
}
