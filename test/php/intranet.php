<?php

/** Routes for `php -S`: a sign-in that believes every address, a sign-out, and the example as it is. */

declare(strict_types=1);

use BoxFileWidget\Config;
use BoxFileWidget\Identity;
use BoxFileWidget\TokenEndpoint;

switch (strtok($_SERVER['REQUEST_URI'], '?')) {
    case '/sign-in':
        session_start();
        $_SESSION['email'] = $_POST['user'] ?? '';
        return;
    case '/sign-out':
        require __DIR__ . '/../../src/php/autoload.php';
        session_start(['read_and_close' => true]);
        $endpoint = new TokenEndpoint(Config::fromEnvironment(), ['apiUrl' => getenv('BOX_API_URL')]);
        echo json_encode($endpoint->revoke(new Identity($_SESSION['email'])));
        return;
    default:
        require __DIR__ . '/../../examples/plain.php';
}
