<?php

/** Routes for `php -S`: a sign-in that believes every address, and the example as it is. */

declare(strict_types=1);

if ($_SERVER['SCRIPT_NAME'] === '/sign-in' || strncmp($_SERVER['REQUEST_URI'], '/sign-in', 8) === 0) {
    session_start();
    $_SESSION['email'] = $_POST['user'] ?? '';
    return;
}

require __DIR__ . '/../../examples/plain.php';
