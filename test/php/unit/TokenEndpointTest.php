<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Request;

final class TokenEndpointTest extends EndpointCase
{
    public function testKeepsATokenUntilFiveMinutesBeforeItsEnd(): void
    {
        LocalBox::control('token-lifetime', ['seconds' => 4000]);
        $endpoint = $this->endpoint();
        $ask = static fn () => self::json($endpoint->handle(self::request(self::ada())));
        $first = $ask();
        self::assertEqualsWithDelta(4000, $first->expires_in, 5);
        $this->clock->offset += 3690;
        $kept = $ask();
        self::assertSame($first->access_token, $kept->access_token);
        self::assertEqualsWithDelta(310, $kept->expires_in, 5);
        $this->clock->offset += 12;
        self::assertNotSame($first->access_token, $ask()->access_token);
    }

    public function testForgetsAUserWhoIsDeactivatedWithinFiveMinutes(): void
    {
        $endpoint = $this->endpoint();
        $endpoint->handle(self::request(self::ada()));
        $calls = count($this->http->requests);
        $this->clock->offset += 299;
        $endpoint->handle(self::request(self::ada()));
        self::assertCount($calls, $this->http->requests);
        $this->clock->offset += 2;
        $endpoint->handle(self::request(self::ada()));
        self::assertStringContainsString('/2.0/users?', $this->http->requests[$calls]->url);
    }

    public function testTellsAdministratorsAloneTheCause(): void
    {
        LocalBox::control('faults', ['path' => '/oauth2/token', 'status' => 400, 'code' => 'unauthorized_client']);
        $endpoint = $this->endpoint(['contact' => 'helpdesk', 'loginUrl' => '/sign-in']);
        $told = self::json($endpoint->handle(self::request(self::ada(true))));
        self::assertStringContainsString('authorise the app', $told->admin_detail);
        $response = $endpoint->handle(self::request(self::ada()));
        $problem = self::json($response);
        self::assertFalse(isset($problem->admin_detail));
        self::assertSame('helpdesk', $problem->contact);
        self::assertSame($this->log[1]['correlation_id'], $problem->correlation_id);
        self::assertSame(['error', 'not_authorised'], [$this->log[1]['level'], $this->log[1]['reason']]);
        self::assertSame('/sign-in', self::json($endpoint->handle(self::request(null)))->login_url);
    }

    public function testLetsListedOriginsReadTheAnswer(): void
    {
        $origin = 'https://portal.example';
        $endpoint = $this->endpoint(['allowedOrigins' => [$origin]]);
        $headers = ['Origin' => $origin, 'Sec-Fetch-Site' => 'cross-site'];
        $response = $endpoint->handle(self::request(self::ada(), [], $headers));
        self::assertSame([200, $origin, 'true', 'Origin'], [
            $response->status,
            $response->headers['Access-Control-Allow-Origin'],
            $response->headers['Access-Control-Allow-Credentials'],
            $response->headers['Vary'],
        ]);
        $preflight = new Request('OPTIONS', 'https://intranet.example/token', $headers + [
            'Access-Control-Request-Method' => 'POST',
        ], '', null);
        self::assertSame([204, ''], [$endpoint->handle($preflight)->status, $endpoint->handle($preflight)->body]);
        $other = ['Origin' => 'https://portal.example:8443'] + $headers;
        $refused = $endpoint->handle(self::request(self::ada(), [], $other));
        self::assertSame(403, $refused->status);
        self::assertArrayNotHasKey('Access-Control-Allow-Origin', $refused->headers);
    }

    public function testRevokesWhatWasGivenOut(): void
    {
        $endpoint = $this->endpoint();
        $token = self::json($endpoint->handle(self::request(self::ada())))->access_token;
        self::assertSame(['revoked' => 2, 'failed' => 0], $endpoint->revoke(self::ada()));
        self::assertSame(['revoked' => 0, 'failed' => 0], $endpoint->revoke(self::ada()));
        self::assertNotSame($token, self::json($endpoint->handle(self::request(self::ada())))->access_token);
    }

    public function testSaysHowManyTokensBoxCouldNotBeToldOf(): void
    {
        $endpoint = $this->endpoint();
        $endpoint->handle(self::request(self::ada()));
        LocalBox::control('faults', ['path' => '/oauth2/revoke', 'status' => 400, 'code' => 'invalid_client']);
        self::assertSame(['revoked' => 0, 'failed' => 2], $endpoint->revoke(self::ada()));
        self::assertSame(['warn', 'revoke_failed', 2], array_values($this->log[0]));
    }
}
