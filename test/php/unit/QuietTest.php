<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Log;
use BoxFileWidget\Quiet;
use PHPUnit\Framework\TestCase;

final class QuietTest extends TestCase
{
    public function testExceptionsHoldNoArgumentsOfTheFunctionsOnTheWay(): void
    {
        $before = ini_set('zend.exception_ignore_args', '0');
        $fail = static function (string $secret): void {
            throw new \RuntimeException('failed');
        };
        try {
            Quiet::run(static fn () => $fail('a secret'), new Log(null));
            self::fail('Nothing is thrown.');
        } catch (\RuntimeException $error) {
            self::assertArrayNotHasKey('args', $error->getTrace()[0]);
        }
        self::assertSame('0', ini_get('zend.exception_ignore_args'));
        ini_set('zend.exception_ignore_args', (string) $before);
    }

    public function testLeavesHandlersAndBuffersAsTheyWere(): void
    {
        $told = [];
        set_error_handler(static function (int $level, string $message) use (&$told): bool {
            $told[] = $message;
            return true;
        });
        $depth = ob_get_level();
        $log = new Log(static fn () => null);
        self::assertSame('done', Quiet::run(static function (): string {
            trigger_error('inside');
            ob_start();
            ob_end_clean();
            return 'done';
        }, $log));
        trigger_error('after');
        restore_error_handler();
        self::assertSame(['after'], $told);
        self::assertSame($depth, ob_get_level());
    }
}
