<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxClient;
use BoxFileWidget\Box\BoxClock;
use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\BoxToken;
use BoxFileWidget\Box\Restraint;
use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Cache\Ledger;
use BoxFileWidget\Cache\SealedCache;

/** What is done at Box for an account. */
final class Desk
{
    private Config $config;
    private Settings $settings;
    private Cache $cache;
    private BoxClock $boxClock;
    private Ledger $ledger;
    private TokenSteps $steps;

    public function __construct(Config $config, Settings $settings)
    {
        $this->config = $config;
        $this->settings = $settings;
        $this->cache = new SealedCache($settings->cache, $config->clientSecret);
        $report = static function (int $skew) use ($settings): void {
            $settings->log->write('warn', 'clock_corrected', ['skew_seconds' => $skew]);
        };
        $this->boxClock = new BoxClock($settings->clock, $this->cache, $report);
        $this->ledger = new Ledger($this->cache, $settings->clock);
        $this->steps = new TokenSteps($config, $this->cache, $settings->clock, $this->ledger);
    }

    /**
     * @param bool $isFresh Box refused what was given out before
     * @throws BoxFailure
     */
    public function issue(Account $account, Restraint $restraint, bool $isFresh): IssuedToken
    {
        $errand = new Errand($this->openBox(), $account, $isFresh);
        $userId = $this->steps->userId($errand);
        return new IssuedToken($this->steps->issued($errand, $userId, $restraint), $userId);
    }

    /**
     * What Box cannot be told of dies by itself within about an hour.
     *
     * @return array{revoked: int, failed: int}
     */
    public function revoke(Account $account): array
    {
        $done = ['revoked' => 0, 'failed' => 0];
        $box = $this->openBox();
        foreach ($this->ledger->take($this->steps->nameOf($account)) as $entry) {
            $this->cache->delete($entry->cacheKey);
            try {
                $box->revoke($entry->token);
                $done['revoked'] += 1;
            } catch (BoxFailure $failure) {
                $done['failed'] += 1;
            }
        }
        return $done;
    }

    private function openBox(): BoxClient
    {
        ['apiUrl' => $apiUrl, 'http' => $http, 'clock' => $clock] = get_object_vars($this->settings);
        $endsAt = $clock->now() + $this->settings->deadlineSeconds;
        return new BoxClient($this->config, $apiUrl, $http, $clock, $this->boxClock, $endsAt);
    }
}
