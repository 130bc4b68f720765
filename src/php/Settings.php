<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Cache\FileCache;
use BoxFileWidget\Http\Clients;
use BoxFileWidget\Http\Http;

/** The options of a token endpoint, with every default filled in; README.md says what each is for. */
final class Settings
{
    private const NAMES = [
        'policy', 'mapUser', 'scopes', 'cache', 'http', 'log', 'loginUrl', 'contact', 'allowedOrigins', 'apiUrl',
        'deadlineSeconds', 'clock',
    ];

    /** @var callable(Identity, string, string[]): Grant */
    public $policy;
    /** @var callable(Identity): ?Account */
    public $mapUser;
    /** @var array<string, string[]> */
    public array $scopes;
    public Cache $cache;
    public Http $http;
    public Log $log;
    public string $loginUrl;
    public string $contact;
    /** @var string[] */
    public array $allowedOrigins;
    /** Without a slash at its end. */
    public string $apiUrl;
    /** The widget gives up after 10 s and then knows only that; an answer before that names the cause. */
    public float $deadlineSeconds;
    public Clock $clock;

    /**
     * @param array<string, mixed> $options
     * @throws ConfigException naming the first option that is wrong, and what to write instead
     */
    public function __construct(array $options = [])
    {
        $this->log = new Log($options['log'] ?? null);
        $this->loginUrl = $options['loginUrl'] ?? '';
        $this->contact = $options['contact'] ?? '';
        self::check($options);
        $this->clock = $options['clock'] ?? new SystemClock();
        $this->policy = $options['policy'] ?? static fn (Identity $user, string $folderId, array $features) =>
            new Grant($features);
        $this->mapUser = $options['mapUser'] ?? static fn (Identity $user) => Account::login($user->email);
        $this->scopes = $options['scopes'] ?? [];
        $this->cache = $options['cache'] ?? new FileCache('', $this->clock);
        $this->http = $options['http'] ?? Clients::best();
        $this->allowedOrigins = $options['allowedOrigins'] ?? [];
        $this->apiUrl = rtrim($options['apiUrl'] ?? 'https://api.box.com', '/');
        $this->deadlineSeconds = (float) ($options['deadlineSeconds'] ?? 9);
    }

    /** @param array<string, mixed> $options */
    private static function check(array $options): void
    {
        foreach (array_diff(array_keys($options), self::NAMES) as $name) {
            throw self::wrong((string) $name, 'does not exist: see the README for those that do');
        }
        if (Origin::of($options['apiUrl'] ?? 'https://api.box.com') === null) {
            throw self::wrong('apiUrl', 'is no address: leave it out, or write it as https://api.box.com');
        }
        foreach ($options['allowedOrigins'] ?? [] as $place => $origin) {
            if (Origin::of($origin) !== $origin) {
                throw self::wrong(
                    "allowedOrigins[$place]",
                    'is no origin: write scheme, host and port alone, as https://intranet.example'
                );
            }
        }
        if (($options['deadlineSeconds'] ?? 9) <= 0) {
            throw self::wrong('deadlineSeconds', 'is no time: leave it out, or give seconds above 0');
        }
    }

    private static function wrong(string $option, string $sentence): ConfigException
    {
        return new ConfigException("The option \"$option\" $sentence.");
    }
}
