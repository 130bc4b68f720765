<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

use BoxFileWidget\Data;
use BoxFileWidget\Json;

/** What an answer of `/oauth2/token` that gives no token means; `data/setup-faults.php` has the known faults of a set-up. */
final class TokenErrors
{
    public static function failure(Answer $answer): BoxFailure
    {
        if ($answer->json === null) {
            return BoxFailure::notBox($answer->status);
        }
        $error = Json::text($answer->json, 'error');
        $description = Json::text($answer->json, 'error_description');
        if (strpos("$error $description", 'terms_of_service_required') !== false) {
            return new BoxFailure(BoxFailure::TERMS);
        }
        if ($error === 'invalid_grant' && preg_match("/'(exp|jti)'/", $description) === 1) {
            $claim = strpos($description, "'exp'") === false ? 'jti' : 'exp';
            return BoxFailure::clock($claim, $answer->date());
        }
        if ($error === 'invalid_resource') {
            return new BoxFailure(BoxFailure::FOLDER);
        }
        if ($error === 'invalid_token') {
            return new BoxFailure(BoxFailure::TOKEN_REFUSED);
        }
        return self::setupFault($error, $description) ?? self::unknown($answer->status, $error);
    }

    private static function setupFault(string $error, string $description): ?BoxFailure
    {
        foreach (Data::read('setup-faults') as $fault) {
            if ($fault['error'] === $error && preg_match($fault['description'], $description) === 1) {
                return BoxFailure::setup($fault['reason'], $fault['detail'], $error);
            }
        }
        return null;
    }

    /** OAuth error codes are words; anything else is not repeated. */
    private static function unknown(int $status, string $error): BoxFailure
    {
        $word = preg_match('/^[a-z_]{1,40}$/D', $error) === 1 ? $error : 'unknown error';
        $said = $error === '' ? '' : ", $word";
        return BoxFailure::setup('token_request', "Box refused the token request (HTTP $status$said).", $error);
    }
}
