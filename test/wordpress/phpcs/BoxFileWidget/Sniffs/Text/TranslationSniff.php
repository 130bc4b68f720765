<?php

namespace BoxFileWidget\Sniffs\Text;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** A text for people is a literal in the plugin's own domain; one with placeholders is explained to translators. */
final class TranslationSniff implements Sniff
{
    private const FUNCTIONS = ['__', '_e', '_n', '_x', 'esc_html__', 'esc_attr__', 'esc_html_e', 'esc_attr_e'];
    private const DOMAIN = "'file-widget-for-box'";

    public function register()
    {
        return [T_STRING];
    }

    public function process(File $file, $at)
    {
        $tokens = $file->getTokens();
        $open = $file->findNext(T_WHITESPACE, $at + 1, null, true);
        if (!in_array($tokens[$at]['content'], self::FUNCTIONS, true) || $tokens[$open]['code'] !== T_OPEN_PARENTHESIS) {
            return;
        }
        $close = $tokens[$open]['parenthesis_closer'];
        $text = $tokens[$file->findNext(T_WHITESPACE, $open + 1, null, true)];
        if ($text['code'] !== T_CONSTANT_ENCAPSED_STRING) {
            $file->addError('The text must be a literal', $at, 'NotLiteral');
        }
        if (strpos($file->getTokensAsString($open, $close - $open), self::DOMAIN) === false) {
            $file->addError('The text domain is missing', $at, 'Domain');
        }
        if (preg_match('/%(\d\$)?[sd]/', $text['content']) === 1 && !$this->isExplained($file, $at)) {
            $file->addError('A "translators:" comment must say what the placeholders are', $at, 'Comment');
        }
    }

    private function isExplained(File $file, int $at): bool
    {
        $comment = $file->findPrevious(T_COMMENT, $at);
        $tokens = $file->getTokens();
        return $comment !== false
            && strpos($tokens[$comment]['content'], 'translators:') !== false
            && $tokens[$at]['line'] - $tokens[$comment]['line'] <= 2;
    }
}
