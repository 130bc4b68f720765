<?php

declare(strict_types=1);

require __DIR__ . '/../../../src/php/autoload.php';

foreach (['SetClock', 'RecordingHttp', 'LocalBox', 'Keys', 'EndpointCase'] as $helper) {
    require __DIR__ . "/helpers/$helper.php";
}
