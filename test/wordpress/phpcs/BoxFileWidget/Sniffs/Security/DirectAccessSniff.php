<?php

namespace BoxFileWidget\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** A file that is asked for directly does nothing. */
final class DirectAccessSniff implements Sniff
{
    public function register()
    {
        return [T_OPEN_TAG];
    }

    public function process(File $file, $at)
    {
        $text = $file->getTokensAsString($at, count($file->getTokens()));
        if (preg_match("/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/", $text) !== 1) {
            $file->addError('A guard against direct access is missing', $at, 'Missing');
        }
        return count($file->getTokens());
    }
}
