<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Http\HttpException;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Origin;

/** Box answers to a page of this origin, and lets it see the answer. */
final class CorsStep implements Step
{
    private const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

    public function name(): string
    {
        return 'cors';
    }

    public function run(Walk $walk): StepResult
    {
        $origin = $walk->settings->origin;
        if ($origin === '') {
            return StepResult::skipped('no page was given (--page)');
        }
        // Any token of the app will do: the list of origins is the app's.
        if ($walk->userToken === '') {
            return StepResult::skipped('there is no token to ask with');
        }
        $notices = Origin::isSecure($origin) ? [] : [
            Finding::of('page_not_secure', ["The origin is $origin."], ['origin' => $origin]),
        ];
        $fault = self::callFault($walk, $origin) ?? self::preflightFault($walk, $origin);
        return $fault === null
            ? StepResult::passed("Box answers to $origin", $notices)
            : StepResult::broken($fault, ...$notices);
    }

    /** @return array<string, mixed>|null */
    private static function callFault(Walk $walk, string $origin): ?array
    {
        try {
            $answer = $walk->ask($walk->userToken, '/2.0/users/me?fields=id', 'GET', ['Origin' => $origin]);
        } catch (BoxFailure $failure) {
            return Diagnosis::ofFailure($failure, $walk->witness);
        }
        $exchange = $walk->witness->last;
        $details = ['origin' => $origin, 'host' => $exchange->host()];
        if ($answer->status !== 200) {
            return Diagnosis::ofRefusal($exchange, 'box_refused', $details);
        }
        if (in_array($answer->header(self::ALLOW_ORIGIN), [$origin, '*'], true)) {
            return null;
        }
        $evidence = [$exchange->describe(), 'The answer has no Access-Control-Allow-Origin for it.'];
        return Finding::of('cors_header_missing', $evidence, $details);
    }

    /**
     * The question that browsers ask first, without any token.
     *
     * @return array<string, mixed>|null
     */
    private static function preflightFault(Walk $walk, string $origin): ?array
    {
        $url = "{$walk->settings->apiUrl}/2.0/folders/{$walk->settings->folderId}";
        try {
            $response = $walk->witness->send(new HttpRequest('OPTIONS', $url, [
                'Origin' => $origin,
                'Access-Control-Request-Method' => 'GET',
                'Access-Control-Request-Headers' => 'authorization',
            ]));
            $isAllowed = in_array($response->header(self::ALLOW_ORIGIN), [$origin, '*'], true);
            if ($isAllowed && intdiv($response->status, 100) === 2) {
                return null;
            }
        } catch (HttpException $error) {
            // The witness has seen it.
        }
        $details = ['host' => $walk->witness->last->hostname()];
        return Finding::of('cors_preflight_refused', $walk->witness->evidence(), $details);
    }
}
