<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** The RFC 9457 answer for a refusal. The causes behind one code share its sentence, so that it gives none of them away. */
final class Problem
{
    private const TYPE = 'application/problem+json';

    public static function response(
        Refusal $refusal,
        string $correlationId,
        Settings $settings,
        bool $isAdmin
    ): Response {
        $members = self::members($refusal, $correlationId, $settings, $isAdmin);
        $response = Response::json($members, self::TYPE, $refusal->status);
        if ($refusal->status === 405) {
            $response->headers['Allow'] = 'POST';
        }
        if ($refusal->retryAfterSeconds !== null) {
            $response->headers['Retry-After'] = (string) $refusal->retryAfterSeconds;
        }
        return $response;
    }

    /** @return array<string, mixed> */
    private static function members(Refusal $refusal, string $correlationId, Settings $settings, bool $isAdmin): array
    {
        $code = $refusal->problem;
        ['title' => $title, 'retryable' => $retryable] = Data::read('contract')['problems'][$code];
        return [
            'type' => "urn:box-file-widget:problem:$code",
            'title' => $title,
            'status' => $refusal->status,
            'code' => $code,
            'retryable' => $retryable,
            'correlation_id' => $correlationId,
        ]
            + ($code === 'session_ended' && $settings->loginUrl !== '' ? ['login_url' => $settings->loginUrl] : [])
            + ($settings->contact === '' ? [] : ['contact' => $settings->contact])
            + ($isAdmin && $refusal->detail !== '' ? ['admin_detail' => $refusal->detail] : []);
    }
}
