<?php

declare(strict_types=1);

namespace BoxFileWidget\Box;

/** What Box's words mean where they were said. */
final class Meaning
{
    /** What Box says of a subject that it does not take: of an assertion's, and of client credentials'. */
    private const REFUSED_SUBJECT = ['sub', 'credentials'];

    /** A subject that Box does not take is a wrong enterprise, or a user who went after being looked up. */
    public static function ofGrant(BoxFailure $failure, Subject $subject): BoxFailure
    {
        if ($failure->kind === BoxFailure::CLOCK && $failure->reason === 'jti') {
            return BoxFailure::setup('jti', 'Box refused two fresh "jti" values in a row: '
                . 'something between this server and Box repeats requests.');
        }
        $isRefused = $failure->kind === BoxFailure::SETUP && in_array($failure->reason, self::REFUSED_SUBJECT, true);
        return $isRefused && $subject->type === Subject::USER ? BoxFailure::noUser('gone') : $failure;
    }

    /** An exchange has no assertion, so a grant that Box calls invalid is the token to be exchanged. */
    public static function ofExchange(BoxFailure $failure): BoxFailure
    {
        $isGrant = $failure->kind === BoxFailure::SETUP && $failure->error === 'invalid_grant';
        return $isGrant ? new BoxFailure(BoxFailure::TOKEN_REFUSED) : $failure;
    }
}
