<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxFailure;

/** The refusals that failures at Box become: codes and statuses, and the causes for the operator. */
final class BoxRefusals
{
    private const NO_USER = [
        'no_match' => 'No managed Box user has exactly the address (or id) of this session.',
        'several_matches' => 'More than one Box user has the address (or id) of this session.',
        'inactive' => 'The Box user of this session is not active.',
        'gone' => 'The Box user of this session is gone, or can no longer sign in.',
    ];
    private const TERMS =
        "The Box user has not accepted the enterprise's terms of service: they have to sign in to Box once.";
    private const FOLDER = 'The folder does not exist or is not shared with the Box user.';
    private const TOKEN_REFUSED = 'Box refused a token that it had just given out.';
    private const BUSY = 'Box answered 429: its rate limit is reached.';

    public static function of(BoxFailure $failure): Refusal
    {
        $refusal = self::without($failure);
        $refusal->retryAfterSeconds = $failure->retryAfterSeconds;
        return $refusal;
    }

    private static function without(BoxFailure $failure): Refusal
    {
        switch ($failure->kind) {
            case BoxFailure::NO_USER:
                return new Refusal(403, 'no_box_user', $failure->reason, self::NO_USER[$failure->reason]);
            case BoxFailure::SETUP:
                return new Refusal(500, 'app_setup', $failure->reason, $failure->detail);
            case BoxFailure::CLOCK:
                return new Refusal(503, 'clock_skew', 'clock_skew', self::clock($failure->skewSeconds ?? 0));
            case BoxFailure::BUSY:
                return new Refusal(429, 'rate_limited', 'box_rate_limit', self::BUSY);
            case BoxFailure::TOKEN_REFUSED:
                return new Refusal(502, 'endpoint_failed', 'token_refused', self::TOKEN_REFUSED);
            case BoxFailure::TERMS:
                return Refusal::forbidden('terms_of_service_required', self::TERMS);
            case BoxFailure::FOLDER:
                return Refusal::forbidden('folder', self::FOLDER);
            default:
                return new Refusal(502, 'endpoint_failed', $failure->reason, $failure->detail);
        }
    }

    /** @param int $skew in seconds, positive where this server's clock is ahead */
    private static function clock(int $skew): string
    {
        if ($skew === 0) {
            return "This server's clock differs from Box's; fix NTP.";
        }
        $side = $skew < 0 ? 'behind' : 'ahead of';
        return "This server's clock is " . abs($skew) . " s $side Box; fix NTP.";
    }
}
