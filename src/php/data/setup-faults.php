<?php

// Taken over from the TypeScript sources by src/php/generate/write.ts: change it there.

return [
    [
        'error' => 'invalid_grant',
        'description' => '/\'sub\'/',
        'reason' => 'sub',
        'detail' => '"enterpriseID" is not the enterprise of this app, or the app is not authorised there: check it, then an admin must authorise the app in the Box Admin Console, and re-authorise it after every change.',
    ],
    [
        'error' => 'invalid_grant',
        'description' => '/\'iss\'/',
        'reason' => 'client_id',
        'detail' => '"boxAppSettings.clientID" is not a client ID that Box knows: download the configuration again.',
    ],
    [
        'error' => 'invalid_grant',
        'description' => '/signature/i',
        'reason' => 'key_pair',
        'detail' => 'The private key does not belong to the public key of "publicKeyID": use the configuration that came with the key.',
    ],
    [
        'error' => 'invalid_grant',
        'description' => '/kid/i',
        'reason' => 'public_key_id',
        'detail' => '"publicKeyID" is not a key of this app: copy it from "Add and Manage Public Keys" in the developer console.',
    ],
    [
        'error' => 'invalid_grant',
        'description' => '/grant credentials are invalid/i',
        'reason' => 'credentials',
        'detail' => '"enterpriseID" is not the enterprise of this app, or the app is not authorised there: check it, then an admin must authorise the app in the Box Admin Console, and re-authorise it after every change.',
    ],
    [
        'error' => 'invalid_client',
        'description' => '/(?:)/',
        'reason' => 'client_secret',
        'detail' => '"boxAppSettings.clientSecret" (or the client ID) is wrong: copy it again from the developer console.',
    ],
    [
        'error' => 'unauthorized_client',
        'description' => '/(?:)/',
        'reason' => 'not_authorised',
        'detail' => 'The enterprise has not authorised this app: an admin must authorise the app in the Box Admin Console, and re-authorise it after every change.',
    ],
    [
        'error' => 'invalid_request',
        'description' => '/cannot obtain user token/i',
        'reason' => 'user_tokens',
        'detail' => 'The app may not act for users: switch on "App + Enterprise Access" and "Generate user access tokens"; then an admin must authorise the app in the Box Admin Console, and re-authorise it after every change.',
    ],
    [
        'error' => 'invalid_request',
        'description' => '/grant type is unauthorized/i',
        'reason' => 'grant_type',
        'detail' => 'The app was made for another way of signing in: its configuration needs "appAuth" with the key for "Server Authentication (with JWT)", and none for "(Client Credentials Grant)". Change the one or the other, or create the app anew.',
    ],
    [
        'error' => 'invalid_scope',
        'description' => '/(?:)/',
        'reason' => 'scope',
        'detail' => 'Box does not know or allow a scope that was asked for: check the scopes option and the app\'s own scopes; then an admin must authorise the app in the Box Admin Console, and re-authorise it after every change.',
    ],
];
