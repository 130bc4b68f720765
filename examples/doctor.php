<?php

/**
 * Walks from the configuration to a person's files, and says what is wrong, how that is known and what to click:
 *
 *     php doctor.php --user=ann@corp.example --page=https://intranet.corp.example /etc/box/config.json
 *
 * Further: --folder=ID, --features=browse,download,upload, --write (a small file goes up and is deleted), --api-url=URL
 * and --upload-url=URL. Ends with 0 where all is well, 1 where something is wrong, 2 where it was called wrongly.
 */

declare(strict_types=1);

use BoxFileWidget\ConfigException;
use BoxFileWidget\Doctor;
use BoxFileWidget\Doctor\TextReport;

if (PHP_SAPI !== 'cli') {
    exit;
}

require __DIR__ . '/../src/php/autoload.php';

$names = [
    'user' => 'email',
    'page' => 'page',
    'folder' => 'folderId',
    'api-url' => 'apiUrl',
    'upload-url' => 'uploadUrl',
];
$given = getopt('', ['user:', 'page:', 'folder:', 'features:', 'write', 'api-url:', 'upload-url:'], $rest);
$path = $argv[$rest] ?? null;
if ($path === null || isset($argv[$rest + 1])) {
    fwrite(STDERR, "Usage: php doctor.php [--user=E-MAIL] [--page=URL] [--write] CONFIG.json\n");
    exit(2);
}

$options = ['write' => isset($given['write']), 'onStep' => static function (array $step): void {
    echo TextReport::stepLine($step), "\n";
}];
foreach (array_intersect_key($names, $given) as $argument => $option) {
    $options[$option] = $given[$argument];
}
if (isset($given['features'])) {
    $options['features'] = explode(',', $given['features']);
}

try {
    $report = (new Doctor(static fn () => Doctor::readFile($path), $options))->run();
} catch (ConfigException $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(2);
}
echo "\n", TextReport::summary($report), "\n";
exit($report['ok'] ? 0 : 1);
