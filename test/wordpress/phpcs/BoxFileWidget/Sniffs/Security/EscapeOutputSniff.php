<?php

namespace BoxFileWidget\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** What is printed is escaped where it is printed: in `echo` and in the arguments of `printf`. */
final class EscapeOutputSniff implements Sniff
{
    private const SAFE_CALLS = [
        'esc_html', 'esc_attr', 'esc_url', 'esc_textarea', 'esc_html__', 'esc_attr__', 'wp_kses_post', 'wp_kses',
        'absint', 'disabled', 'checked', 'selected', 'sprintf', 'get_admin_page_title', 'admin_url',
    ];

    public function register()
    {
        return [T_ECHO, T_PRINT, T_STRING, T_OPEN_TAG_WITH_ECHO];
    }

    public function process(File $file, $at)
    {
        $tokens = $file->getTokens();
        if ($tokens[$at]['code'] === T_STRING && $tokens[$at]['content'] !== 'printf') {
            return;
        }
        $end = $file->findNext([T_SEMICOLON, T_CLOSE_TAG], $at);
        for ($place = $at + 1; $place < $end; $place++) {
            if ($this->isSafeCall($file, $place)) {
                $open = $file->findNext(T_OPEN_PARENTHESIS, $place);
                $place = $tokens[$open]['parenthesis_closer'];
                continue;
            }
            if (in_array($tokens[$place]['code'], [T_VARIABLE, T_DOUBLE_QUOTED_STRING, T_HEREDOC], true)) {
                $file->addError('Not escaped: %s', $place, 'NotEscaped', [$tokens[$place]['content']]);
            }
            if ($tokens[$place]['code'] === T_STRING && $this->isCall($file, $place)) {
                $file->addError('Output of %s() is not escaped', $place, 'NotEscaped', [$tokens[$place]['content']]);
            }
        }
    }

    private function isSafeCall(File $file, int $place): bool
    {
        $token = $file->getTokens()[$place];
        return $token['code'] === T_STRING
            && in_array($token['content'], self::SAFE_CALLS, true)
            && $this->isCall($file, $place);
    }

    private function isCall(File $file, int $place): bool
    {
        $next = $file->findNext(T_WHITESPACE, $place + 1, null, true);
        return $next !== false && $file->getTokens()[$next]['code'] === T_OPEN_PARENTHESIS;
    }
}
