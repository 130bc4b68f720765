<?php

/**
 * Uses all of the library once, before a local Box, and prints `OK`. A notice, a warning or a deprecation ends it.
 * Its argument is a JSON file: `apiUrl`, `config` (JSON), `keys` (PEMs by name), `passphrase`, `folder`, `clients`.
 */

declare(strict_types=1);

use BoxFileWidget\Cache\ApcuCache;
use BoxFileWidget\Cache\FileCache;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\Config;
use BoxFileWidget\Doctor;
use BoxFileWidget\Grant;
use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\StreamHttp;
use BoxFileWidget\Identity;
use BoxFileWidget\PrivateKey;
use BoxFileWidget\Request;
use BoxFileWidget\SigningKey;
use BoxFileWidget\TokenEndpoint;

error_reporting(-1);
ini_set('display_errors', '1');
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$root = dirname(__DIR__, 3);
require "$root/src/php/autoload.php";

$task = json_decode(file_get_contents($argv[1]));
$complaints = [];

/** @param mixed $found */
function expect(string $what, $found, $expected): void
{
    if ($found !== $expected) {
        throw new LogicException("$what: " . json_encode($found) . ' instead of ' . json_encode($expected));
    }
}

// Every file is one that this version can read, also those that nothing below uses.
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator("$root/src/php")) as $file) {
    if ($file->getExtension() === 'php') {
        require_once $file->getPathname();
    }
}

foreach ((array) $task->keys as $name => $pem) {
    $key = new SigningKey('key', new PrivateKey($pem, $task->passphrase), 'RS256');
    expect("signature by $name", strlen($key->sign('text')), 256);
}

$clients = ['curl' => new CurlHttp(), 'stream' => new StreamHttp()];
foreach ($task->clients as $name) {
    foreach ([new FileCache("{$task->folder}/" . PHP_VERSION . $name), new MemoryCache()] as $cache) {
        $endpoint = new TokenEndpoint(Config::fromJson($task->config), [
            'apiUrl' => $task->apiUrl,
            'http' => $clients[$name],
            'cache' => $cache,
            'policy' => static fn (Identity $user, string $folder, array $features) => new Grant($features),
            'log' => static function (array $entry) use (&$complaints): void {
                $complaints[] = $entry;
            },
        ]);
        $ask = static function (string $reason, ?Identity $user) use ($endpoint): array {
            $body = json_encode(['folder_id' => '0', 'features' => ['browse', 'download'], 'reason' => $reason]);
            $headers = ['Content-Type' => 'application/json', 'X-Box-File-Widget' => '1'];
            $request = new Request('POST', 'https://intranet.example/token?a=b', $headers, $body, $user);
            $response = $endpoint->handle($request);
            return [$response->status, json_decode($response->body)];
        };
        $ada = new Identity('ada@intranet.example', '7', true);
        [$status, $first] = $ask('initial', $ada);
        expect('a token', [$status, $first->token_type ?? $first->admin_detail], [200, 'bearer']);
        expect('the same again', $ask('resumed', $ada)[1]->access_token, $first->access_token);
        expect('another', $ask('rejected', $ada)[1]->access_token === $first->access_token, false);
        expect('no session', $ask('initial', null)[1]->code, 'session_ended');
        expect('no user', $ask('initial', new Identity('nobody@intranet.example'))[1]->code, 'no_box_user');
        expect('taken back', $endpoint->revoke($ada)['failed'], 0);
    }
    $options = ['apiUrl' => $task->apiUrl, 'uploadUrl' => $task->apiUrl, 'http' => $clients[$name]];
    $options += ['email' => 'ada@intranet.example', 'page' => 'https://intranet.example/', 'write' => true];
    $report = (new Doctor(static fn () => $task->config, $options))->run();
    $states = array_column($report['steps'], 'state', 'step');
    expect('the walk', $states, array_fill_keys(array_keys($states), 'passed'));
}

expect('APCu', is_bool(ApcuCache::isAvailable()), true);
$events = array_unique(array_column($complaints, 'event'));
expect('events', array_values($events), ['refused']);
expect('refusals', array_values(array_unique(array_column($complaints, 'code'))), ['session_ended', 'no_box_user']);
echo 'OK on ', PHP_VERSION, "\n";
