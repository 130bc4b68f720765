<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\ConfigException;

/** From a failure to its cause, told by what was seen on the wire. */
final class Diagnosis
{
    private const BY_FAULT = [
        'file_missing' => 'config_file_missing',
        'file_unreadable' => 'config_file_unreadable',
        'not_json' => 'config_not_json',
        'field' => 'config_field',
        'enterprise_id' => 'enterprise_id_malformed',
    ];

    private const BY_SETUP_REASON = [
        'sub' => 'enterprise_id_wrong',
        'client_id' => 'client_id_unknown',
        'key_pair' => 'key_pair_mismatch',
        'public_key_id' => 'public_key_id_unknown',
        'credentials' => 'credentials_not_accepted',
        'client_secret' => 'client_secret_wrong',
        'not_authorised' => 'app_not_authorised',
        'user_tokens' => 'user_tokens_off',
        'grant_type' => 'auth_method_wrong',
        'scope' => 'scope_missing',
        'jti' => 'assertion_replayed',
        'manage_users' => 'manage_users_off',
        'not_narrowed' => 'not_narrowed',
    ];

    private const BY_USER_REASON = [
        'no_match' => 'user_unknown',
        'several_matches' => 'user_several',
        'inactive' => 'user_inactive',
        'gone' => 'user_gone',
    ];

    private const BY_API_CODE = [
        'cors_origin_not_whitelisted' => 'cors_origin_not_listed',
        'terms_of_service_required' => 'terms_not_accepted',
        'password_reset_required' => 'user_step_needed',
        'user_email_confirmation_required' => 'user_step_needed',
        'forbidden_by_policy' => 'blocked_by_policy',
        'access_from_location_blocked' => 'blocked_by_policy',
    ];

    /** The exception names the field, which is how it is known. */
    public static function ofConfig(ConfigException $error): array
    {
        return Finding::of(self::BY_FAULT[$error->fault()] ?? $error->fault(), [$error->getMessage()]);
    }

    /** The cause of what a step of the token endpoint failed with. */
    public static function ofFailure(BoxFailure $failure, Witness $witness): array
    {
        $exchange = $witness->last;
        if ($exchange === null) {
            return Finding::of('box_refused', []);
        }
        if (in_array($failure->kind, [BoxFailure::UNAVAILABLE, BoxFailure::BUSY], true)) {
            return NetworkDiagnosis::of($exchange);
        }
        if ($failure->kind === BoxFailure::CLOCK) {
            return self::ofClock($exchange, $failure->skewSeconds);
        }
        $details = ['host' => $exchange->host(), 'code' => $exchange->code];
        return Finding::of(self::cause($failure, $exchange), [$exchange->describe()], $details);
    }

    /**
     * The cause of a refusal by Box's API; `$otherwise` where Box's code says nothing by itself.
     *
     * @param array<string, string> $details
     */
    public static function ofRefusal(Exchange $exchange, string $otherwise, array $details = []): array
    {
        $code = $exchange->code;
        $cause = $exchange->status === 401 ? 'token_refused' : self::BY_API_CODE[$code] ?? $otherwise;
        return Finding::of($cause, [$exchange->describe()], $details + [
            'host' => $exchange->host(),
            'code' => $code === '' ? (string) $exchange->status : $code,
        ]);
    }

    private static function cause(BoxFailure $failure, Exchange $exchange): string
    {
        switch ($failure->kind) {
            case BoxFailure::NO_USER:
                // Client credentials get one answer for every refusal: a user who was just listed cannot be the fault.
                $isCredentials = stripos($exchange->message, 'grant credentials') !== false;
                $isGone = $failure->reason === 'gone';
                return $isGone && $isCredentials
                    ? 'credentials_not_for_user'
                    : self::BY_USER_REASON[$failure->reason];
            case BoxFailure::SETUP:
                return self::BY_SETUP_REASON[$failure->reason] ?? 'box_refused';
            case BoxFailure::TERMS:
                return 'terms_not_accepted';
            case BoxFailure::FOLDER:
                return 'folder_not_shared';
            default:
                return 'token_refused';
        }
    }

    /** An assertion that Box refused for its times, also after the clock was corrected by Box's `Date`. */
    private static function ofClock(Exchange $exchange, ?int $skew): array
    {
        $isBehind = stripos($exchange->message, 'before the expiration') !== false;
        return Finding::of($isBehind ? 'clock_behind' : 'clock_ahead', [
            $exchange->describe(),
            $skew === null
                ? 'The answer had no Date to correct the clock by.'
                : 'The Date of the answer is ' . abs($skew) . ' s off this clock, and an assertion by it was refused '
                    . "too: a proxy may send a Date that is not Box's.",
        ]);
    }
}
