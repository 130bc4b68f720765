<?php

/** Routes for `php -S`: the endpoint as like-node.test.ts sets it up, with a session that a header names. */

declare(strict_types=1);

use BoxFileWidget\Config;
use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\TokenEndpoint;

require __DIR__ . '/../../src/php/autoload.php';

$email = $_SERVER['HTTP_X_EMAIL'] ?? null;
$allowed = json_decode((string) getenv('ALLOWED'), true);
$endpoint = new TokenEndpoint(Config::fromEnvironment(), [
    'apiUrl' => getenv('BOX_API_URL'),
    'contact' => 'helpdesk: 1234',
    'loginUrl' => '/sign-in',
    'policy' => static fn (Identity $user) => new Grant($allowed[$user->email] ?? []),
    'log' => static fn () => null,
]);
$user = $email === null ? null : new Identity($email, '', true);
$endpoint->handle(Request::fromGlobals($user, 'https://intranet.example'))->send();
