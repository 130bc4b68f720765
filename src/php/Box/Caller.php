<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Clock;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpException;
use BoxFileWidget\Http\HttpRequest;

/** Calls Box, a few times where it is busy or broken, until the order's time is up. */
final class Caller
{
    /** Of one try. */
    private const TIMEOUT_SECONDS = 8.0;

    private Http $http;
    private Clock $clock;
    private float $endsAt;

    /** @param float $endsAt when Box is asked no more, by the clock */
    public function __construct(Http $http, Clock $clock, float $endsAt)
    {
        $this->http = $http;
        $this->clock = $clock;
        $this->endsAt = $endsAt;
    }

    /**
     * @param callable(): HttpRequest $build makes the request, anew for each try
     * @throws BoxFailure where Box is busy or unavailable; any other answer is an answer
     */
    public function call(callable $build): Answer
    {
        for ($tries = 1;; $tries += 1) {
            $failure = null;
            $answer = null;
            try {
                $answer = $this->send($build());
                $delay = Retry::delay($answer, $tries, $this->secondsLeft());
            } catch (BoxFailure $failure) {
                $delay = self::delayAfter($failure, $tries);
            }
            if ($delay === null) {
                break;
            }
            $this->clock->sleep($delay);
        }
        if ($failure !== null) {
            throw $failure;
        }
        return self::judge($answer);
    }

    private function secondsLeft(): float
    {
        return $this->endsAt - $this->clock->now();
    }

    /** A connection that Box has closed in the meantime fails at once; another one is worth one try. */
    private static function delayAfter(BoxFailure $failure, int $tries): ?float
    {
        return $failure->reason === 'box_unreachable' && $tries === 1 ? Retry::backOff($tries) : null;
    }

    private function send(HttpRequest $request): Answer
    {
        $request->timeoutSeconds = min(self::TIMEOUT_SECONDS, $this->secondsLeft());
        if ($request->timeoutSeconds <= 0) {
            throw self::timedOut();
        }
        try {
            return new Answer($this->http->send($request));
        } catch (HttpException $error) {
            throw $error->word() === 'TIMEOUT' ? self::timedOut() : BoxFailure::unavailable(
                'box_unreachable',
                'Box cannot be reached: check DNS, proxy and firewall of this server.'
            );
        }
    }

    private static function timedOut(): BoxFailure
    {
        return BoxFailure::unavailable('box_timeout', 'Box did not answer in time.');
    }

    private static function judge(Answer $answer): Answer
    {
        $after = $answer->retryAfterSeconds();
        if ($answer->status === 429) {
            throw BoxFailure::busy($after ?? 30);
        }
        if ($answer->status >= 500) {
            $detail = "Box answered {$answer->status} time after time.";
            throw BoxFailure::unavailable('box_status', $detail, $after);
        }
        return $answer;
    }
}
