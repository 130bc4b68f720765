<?php

// Taken over from the TypeScript sources by src/php/generate/write.ts: change it there.

return [
    'features' => [
        'browse',
        'download',
        'upload',
        'preview',
        'share',
        'rename',
        'delete',
        'create-folder',
    ],
    'reasons' => [
        'initial',
        'expiring',
        'rejected',
        'resumed',
    ],
    'scopes' => [
        'browse' => [
            'base_explorer',
        ],
        'download' => [
            'item_download',
        ],
        'upload' => [
            'item_upload',
        ],
        'preview' => [
            'item_preview',
        ],
        'share' => [
            'item_share',
        ],
        'rename' => [
            'item_rename',
        ],
        'delete' => [
            'item_delete',
        ],
        'create-folder' => [
            'item_upload',
        ],
    ],
    'problems' => [
        'session_ended' => [
            'title' => 'Your session has ended. Sign in again to continue.',
            'retryable' => false,
        ],
        'forbidden' => [
            'title' => 'You don\'t have permission to use Box files here.',
            'retryable' => false,
        ],
        'no_box_user' => [
            'title' => 'No Box account is linked to your sign-in.',
            'retryable' => false,
        ],
        'endpoint_not_found' => [
            'title' => 'File access isn\'t set up correctly on this page.',
            'retryable' => false,
        ],
        'endpoint_failed' => [
            'title' => 'File access is temporarily unavailable.',
            'retryable' => true,
        ],
        'rate_limited' => [
            'title' => 'Too many requests.',
            'retryable' => true,
        ],
        'clock_skew' => [
            'title' => 'File access is temporarily unavailable.',
            'retryable' => true,
        ],
        'app_setup' => [
            'title' => 'File access isn\'t set up correctly.',
            'retryable' => false,
        ],
    ],
];
