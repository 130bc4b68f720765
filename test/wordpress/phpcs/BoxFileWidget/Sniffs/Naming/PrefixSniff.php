<?php

namespace BoxFileWidget\Sniffs\Naming;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** What is global carries the plugin's name: functions, classes, constants, hooks, options, handles. */
final class PrefixSniff implements Sniff
{
    private const NAMED_FIRST = ['define', 'apply_filters', 'do_action', 'add_shortcode', 'set_transient', 'add_option'];
    private const PREFIX = '/^[\'"]?(box[_-]file[_-]widget|BOX_FILE_WIDGET|_transient|BoxFileWidget)/';

    public function register()
    {
        return [T_FUNCTION, T_CLASS, T_STRING];
    }

    public function process(File $file, $at)
    {
        $tokens = $file->getTokens();
        if ($tokens[$at]['code'] === T_STRING) {
            $this->checkCall($file, $at);
            return;
        }
        $isNamespaced = $file->findPrevious(T_NAMESPACE, $at) !== false;
        if ($tokens[$at]['conditions'] === [] && !$isNamespaced) {
            $file->addError('%s is global and has no prefix', $at, 'Global', [$file->getDeclarationName($at)]);
        }
    }

    private function checkCall(File $file, int $at): void
    {
        $tokens = $file->getTokens();
        $open = $file->findNext(T_WHITESPACE, $at + 1, null, true);
        if (!in_array($tokens[$at]['content'], self::NAMED_FIRST, true) || $tokens[$open]['code'] !== T_OPEN_PARENTHESIS) {
            return;
        }
        $name = $tokens[$file->findNext(T_WHITESPACE, $open + 1, null, true)];
        if ($name['code'] === T_CONSTANT_ENCAPSED_STRING && preg_match(self::PREFIX, $name['content']) !== 1) {
            $file->addError('%s has no prefix', $at, 'Named', [$name['content']]);
        }
    }
}
