<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Clock;
use BoxFileWidget\ConfigException;
use BoxFileWidget\Http\Clients;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Origin;
use BoxFileWidget\SystemClock;

/** The options of a doctor, with every default filled in. */
final class DoctorSettings
{
    /** Whose account to look up; without it the walk ends after what concerns the app alone. */
    public string $email;
    public string $folderId;
    /** @var string[] */
    public array $features;
    /** @var array<string, string[]> */
    public array $scopes;
    /** The origin of the page; empty: no page was given. */
    public string $origin;
    /** Uploads a small file and deletes it. */
    public bool $write;
    public string $apiUrl;
    public string $uploadUrl;
    public Http $http;
    public Clock $clock;
    /** @var callable(array<string, mixed>): void */
    public $onStep;

    /**
     * @param array<string, mixed> $options
     * @throws ConfigException where the page's address is none
     */
    public function __construct(array $options)
    {
        $this->email = $options['email'] ?? '';
        $this->folderId = $options['folderId'] ?? '0';
        $this->features = $options['features'] ?? ['browse', 'download', 'upload'];
        $this->scopes = $options['scopes'] ?? [];
        $this->origin = self::origin($options['page'] ?? '');
        $this->write = $options['write'] ?? false;
        $this->apiUrl = rtrim($options['apiUrl'] ?? 'https://api.box.com', '/');
        $this->uploadUrl = rtrim($options['uploadUrl'] ?? 'https://upload.box.com', '/');
        $this->http = $options['http'] ?? Clients::best();
        $this->clock = $options['clock'] ?? new SystemClock();
        $this->onStep = $options['onStep'] ?? static fn () => null;
    }

    private static function origin(string $page): string
    {
        $origin = $page === '' ? '' : Origin::of($page);
        if ($origin === null) {
            throw new ConfigException('The option "page" is no http(s) address.');
        }
        return $origin;
    }
}
