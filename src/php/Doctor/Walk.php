<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Box\Answer;
use BoxFileWidget\Box\BoxClient;
use BoxFileWidget\Box\BoxClock;
use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\Config;
use BoxFileWidget\Http\HttpRequest;

/** A walk under way, and what the steps so far have brought; a step does without what is missing, or is left out. */
final class Walk
{
    /** Patient enough for each retry; a person is waiting all the same. */
    private const DEADLINE_SECONDS = 30.0;

    /** @var callable(): (string|array) */
    public $readConfig;
    public DoctorSettings $settings;
    public Witness $witness;
    /** @var string[] what no report may repeat */
    public array $hidden = [];

    /** With a key that opens, if it has one. */
    public ?Config $openConfig = null;
    public ?Config $config = null;
    /** Box answers at all. */
    public bool $isReached = false;
    /** Seconds, positive where this machine's clock is ahead; null where Box told no time. */
    public ?float $skew = null;
    public string $serviceToken = '';
    /** The app may look up users. */
    public bool $seesUsers = false;
    public string $userId = '';
    public string $userToken = '';
    /** Box's `permissions` of the folder, for the user; set once it opens. */
    public ?\stdClass $permissions = null;
    public string $narrowedToken = '';

    private BoxClock $boxClock;

    /** @param callable(): (string|array) $readConfig */
    public function __construct(callable $readConfig, DoctorSettings $settings)
    {
        $this->readConfig = $readConfig;
        $this->settings = $settings;
        $this->witness = new Witness($settings->http);
        $cache = new MemoryCache($settings->clock);
        $this->boxClock = new BoxClock($settings->clock, $cache, static fn () => null);
        $this->hide($settings->email);
    }

    /** Adds what no report may repeat: as it is, as it is sent, and as it stands in a query or a form. */
    public function hide(
        #[\SensitiveParameter]
        string $secret
    ): void {
        array_push($this->hidden, $secret, trim($secret), urlencode(trim($secret)), rawurlencode(trim($secret)));
    }

    /** Box, for one order. */
    public function box(): BoxClient
    {
        ['apiUrl' => $apiUrl, 'clock' => $clock] = get_object_vars($this->settings);
        $endsAt = $clock->now() + self::DEADLINE_SECONDS;
        return new BoxClient($this->openConfig, $apiUrl, $this->witness, $clock, $this->boxClock, $endsAt);
    }

    /**
     * Calls Box's API with a token. An answer that says no is an answer.
     *
     * @param string $path from `/2.0` on, or a whole URL for another host
     * @param array<string, string> $headers
     * @throws BoxFailure where Box gave none
     */
    public function ask(
        #[\SensitiveParameter]
        string $token,
        string $path,
        string $method = 'GET',
        array $headers = [],
        string $body = ''
    ): Answer {
        $url = $path[0] === '/' ? $this->settings->apiUrl . $path : $path;
        $headers += ['Accept' => 'application/json', 'Authorization' => "Bearer $token"];
        return $this->box()->call(static fn () => new HttpRequest($method, $url, $headers, $body));
    }

    /** What a dump may show: no token. */
    public function __debugInfo(): array
    {
        return [];
    }
}
