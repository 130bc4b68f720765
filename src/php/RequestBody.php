<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** Reads the body of a token request strictly: a field it does not know could be a claim to be somebody else. */
final class RequestBody
{
    public const MAX_BYTES = 4096;

    private const FIELDS = ['folder_id', 'features', 'reason'];

    /** Digits without leading zeros, so that one folder has one spelling and `"0"` alone is the root. */
    private const FOLDER_ID = '/^(0|[1-9]\d{0,19})$/D';

    /** The text of the body. @throws Refusal where it is too long or no UTF-8 */
    public static function text(Request $request): string
    {
        if (strlen($request->body) > self::MAX_BYTES) {
            $detail = 'The body must not be over ' . self::MAX_BYTES . ' bytes.';
            throw Refusal::badRequest('body_too_large', $detail, 413);
        }
        if (preg_match('//u', $request->body) !== 1) {
            throw Refusal::badRequest('not_utf8', 'The body must be UTF-8.');
        }
        return (string) preg_replace('/^\xEF\xBB\xBF/', '', $request->body);
    }

    /** @throws Refusal */
    public static function parse(string $text): TokenRequest
    {
        $body = Json::parseObject($text);
        if ($body === null) {
            throw Refusal::badRequest('not_json', 'The body must be a JSON object.');
        }
        if (array_diff(array_keys(get_object_vars($body)), self::FIELDS) !== []) {
            throw Refusal::badRequest('unknown_field', 'The body must have no fields but folder_id, features, reason.');
        }
        $folderId = $body->folder_id ?? null;
        if (!is_string($folderId) || preg_match(self::FOLDER_ID, $folderId) !== 1) {
            throw Refusal::badRequest('folder_id', 'folder_id must be a text of digits.');
        }
        ['reasons' => $reasons, 'features' => $known] = Data::read('contract');
        if (!in_array($body->reason ?? null, $reasons, true)) {
            throw Refusal::badRequest('reason', 'reason must be one of ' . implode(', ', $reasons) . '.');
        }
        if (!self::isListOf($body->features ?? null, $known)) {
            $detail = 'features must be a list of one or more of ' . implode(', ', $known) . '.';
            throw Refusal::badRequest('features', $detail);
        }
        return new TokenRequest($folderId, $body->features, $body->reason === 'rejected');
    }

    /**
     * @param mixed $value
     * @param string[] $known
     */
    private static function isListOf($value, array $known): bool
    {
        if (!is_array($value) || $value === []) {
            return false;
        }
        foreach ($value as $entry) {
            if (!in_array($entry, $known, true)) {
                return false;
            }
        }
        return true;
    }
}
