<?php

namespace BoxFileWidget\Sniffs\Database;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** The database is asked through WordPress' functions; where it is not, the query is prepared and says why. */
final class DirectQuerySniff implements Sniff
{
    private const METHODS = ['query', 'get_var', 'get_col', 'get_row', 'get_results'];

    public function register()
    {
        return [T_STRING];
    }

    public function process(File $file, $at)
    {
        $tokens = $file->getTokens();
        $isMethod = $tokens[$at - 1]['code'] === T_OBJECT_OPERATOR && $tokens[$at - 2]['content'] === '$wpdb';
        if (!$isMethod || !in_array($tokens[$at]['content'], self::METHODS, true)) {
            return;
        }
        $file->addError('A direct query', $at, 'Direct');
        $open = $file->findNext(T_OPEN_PARENTHESIS, $at);
        $inside = $file->getTokensAsString($open, $tokens[$open]['parenthesis_closer'] - $open);
        if (strpos($inside, '$wpdb->prepare(') === false) {
            $file->addError('The query is not prepared', $at, 'NotPrepared');
        }
    }
}
