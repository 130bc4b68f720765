<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Box\BoxToken;

final class IssuedToken
{
    public BoxToken $token;
    public string $boxUserId;

    public function __construct(BoxToken $token, string $boxUserId)
    {
        $this->token = $token;
        $this->boxUserId = $boxUserId;
    }

    /**
     * The 200 of the token contract.
     *
     * @param float $now this server's time
     * @param Secret $secret what `subject` follows from: opaque, stable for one Box user of one app on every server
     */
    public function response(float $now, Secret $secret): Response
    {
        $text = "box-file-widget subject {$this->boxUserId}";
        return Response::json([
            'access_token' => $this->token->accessToken,
            'expires_in' => (int) max(1, floor($this->token->expiresAt - $now)),
            'token_type' => 'bearer',
            'restricted_to' => $this->token->restrictedTo,
            'subject' => Base64Url::encode(hash_hmac('sha256', $text, $secret->reveal(), true)),
        ]);
    }
}
