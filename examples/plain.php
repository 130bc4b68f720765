<?php

/**
 * Box files in any PHP intranet: this page shows them, and `?box=token` is its token endpoint.
 *
 * Set BOX_CONFIG to the path of the file from Box's developer console, outside of the web root, and put the widget's
 * folder `dist/` where the script tag below looks for it.
 */

declare(strict_types=1);

use BoxFileWidget\Config;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\TokenEndpoint;

require __DIR__ . '/../src/php/autoload.php';

// The session of your own sign-in. Closed at once: while it is open, each request of a person waits for the one before.
session_start(['read_and_close' => true]);
$email = $_SESSION['email'] ?? null;

if (($_GET['box'] ?? '') === 'token') {
    $endpoint = new TokenEndpoint(static fn () => Config::fromEnvironment('BOX_CONFIG'), [
        'loginUrl' => '/sign-in',
        'contact' => 'the intranet team',
        'apiUrl' => getenv('BOX_API_URL') ?: 'https://api.box.com',
    ]);
    $endpoint->handle(Request::fromGlobals($email === null ? null : new Identity($email)))->send();
    exit;
}

if ($email === null) {
    header('Location: /sign-in');
    exit;
}
?>
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Files</title>
    <script type="module" src="/box-file-widget/box-file-widget.js"></script>
  </head>
  <body>
    <h1>Files of <?= htmlspecialchars($email) ?></h1>
    <box-file-widget token-url="?box=token"></box-file-widget>
  </body>
</html>
