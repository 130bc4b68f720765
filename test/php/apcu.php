<?php

/** Routes for `php -S`: the endpoint with what it keeps in the memory that the workers share. */

declare(strict_types=1);

use BoxFileWidget\Cache\ApcuCache;
use BoxFileWidget\Config;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\TokenEndpoint;

require __DIR__ . '/../../src/php/autoload.php';

$options = ['apiUrl' => getenv('BOX_API_URL'), 'cache' => new ApcuCache()];
$endpoint = new TokenEndpoint(Config::fromEnvironment(), $options);
$endpoint->handle(Request::fromGlobals(new Identity('ada@intranet.example')))->send();
