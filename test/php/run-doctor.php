<?php

/** Walks once, as told by JSON on standard input, and prints the report as JSON. */

declare(strict_types=1);

use BoxFileWidget\Clock;
use BoxFileWidget\Doctor;
use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\StreamHttp;

require __DIR__ . '/../../src/php/autoload.php';

/** Does not wait before Box is asked again. */
final class HastyClock implements Clock
{
    public function now(): float
    {
        return microtime(true);
    }

    public function sleep(float $seconds): void
    {
    }
}

$task = json_decode((string) stream_get_contents(STDIN), true);
$http = $task['client'] === 'curl' ? new CurlHttp($task['caFile']) : new StreamHttp();
$options = $task['options'] + ['http' => $http, 'clock' => new HastyClock()];
$doctor = new Doctor(static fn () => Doctor::readFile($task['path']), $options);
echo json_encode($doctor->run(), JSON_THROW_ON_ERROR);
