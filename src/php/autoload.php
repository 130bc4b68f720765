<?php

/**
 * Loads the classes of this folder: `BoxFileWidget\Cache\FileCache` is in `Cache/FileCache.php`. No Composer is needed.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $prefix = 'BoxFileWidget\\';
    if (strncmp($class, $prefix, strlen($prefix)) !== 0) {
        return;
    }
    $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
