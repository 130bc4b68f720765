<?php

namespace BoxFileWidget\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** What a request brings is cleaned in the expression that reads it, and its function checks a nonce or a capability. */
final class InputSniff implements Sniff
{
    private const CLEANERS = [
        'sanitize_text_field', 'sanitize_key', 'sanitize_email', 'absint', 'map_deep', 'isset', 'empty', 'wp_verify_nonce',
    ];
    private const NONCES = ['check_ajax_referer', 'check_admin_referer', 'wp_verify_nonce'];

    public function register()
    {
        return [T_VARIABLE];
    }

    public function process(File $file, $at)
    {
        $name = $file->getTokens()[$at]['content'];
        if (!in_array($name, ['$_GET', '$_POST', '$_REQUEST', '$_COOKIE', '$_SERVER', '$_FILES'], true)) {
            return;
        }
        if (!$this->isIn($file, $at, self::CLEANERS)) {
            $file->addError('%s is used as it came', $at, 'NotCleaned', [$name]);
        }
        if ($name !== '$_SERVER' && !$this->functionCalls($file, $at, self::NONCES)) {
            $file->addError('%s is read without a nonce being checked', $at, 'NoNonce', [$name]);
        }
    }

    private function isIn(File $file, int $at, array $names): bool
    {
        foreach (array_keys($file->getTokens()[$at]['nested_parenthesis'] ?? []) as $open) {
            $before = $file->findPrevious(T_WHITESPACE, $open - 1, null, true);
            if ($before !== false && in_array($file->getTokens()[$before]['content'], $names, true)) {
                return true;
            }
        }
        return false;
    }

    private function functionCalls(File $file, int $at, array $names): bool
    {
        $function = $file->getCondition($at, T_FUNCTION, false);
        if ($function === false) {
            return false;
        }
        $token = $file->getTokens()[$function];
        for ($place = $token['scope_opener']; $place < $token['scope_closer']; $place++) {
            if (in_array($file->getTokens()[$place]['content'], $names, true)) {
                return true;
            }
        }
        return false;
    }
}
