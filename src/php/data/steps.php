<?php

// Taken over from the TypeScript sources by src/php/generate/write.ts: change it there.

return [
    'config' => 'Configuration',
    'key' => 'Private key',
    'network' => 'Way to Box',
    'clock' => 'Clock',
    'service-token' => 'The app\'s own token',
    'enterprise-access' => 'Enterprise access',
    'user' => 'User look-up',
    'user-token' => 'The user\'s token',
    'folder' => 'Folder',
    'downscope' => 'Narrowed token',
    'listing' => 'Listing',
    'upload' => 'Test upload',
    'cors' => 'CORS',
];
