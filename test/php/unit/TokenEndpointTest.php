<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Account;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\ConfigException;
use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Refusal;
use BoxFileWidget\Request;
use BoxFileWidget\Response;
use BoxFileWidget\TokenEndpoint;
use PHPUnit\Framework\TestCase;

final class TokenEndpointTest extends TestCase
{
    private SetClock $clock;
    private RecordingHttp $http;
    /** @var array<string, mixed>[] */
    private array $log = [];

    protected function setUp(): void
    {
        LocalBox::control('reset');
        $this->clock = new SetClock();
        $this->http = new RecordingHttp();
    }

    protected function tearDown(): void
    {
        LocalBox::control('reset');
    }

    /** @param array<string, mixed> $options */
    private function endpoint(array $options = []): TokenEndpoint
    {
        return new TokenEndpoint(LocalBox::config(), $options + [
            'apiUrl' => LocalBox::url(),
            'cache' => new MemoryCache($this->clock),
            'clock' => $this->clock,
            'http' => $this->http,
            'log' => function (array $entry): void {
                $this->log[] = $entry;
            },
        ]);
    }

    /**
     * @param array<string, mixed> $body
     * @param array<string, string> $headers
     */
    private static function request(?Identity $user, array $body = [], array $headers = []): Request
    {
        $body += ['folder_id' => '0', 'features' => ['browse'], 'reason' => 'initial'];
        $headers += ['content-type' => 'application/json', 'x-box-file-widget' => '1'];
        return new Request('POST', 'https://intranet.example/token', $headers, (string) json_encode($body), $user);
    }

    private static function ada(bool $isAdmin = false): Identity
    {
        return new Identity('ada@intranet.example', '7', $isAdmin);
    }

    private static function json(Response $response): \stdClass
    {
        return json_decode($response->body);
    }

    /** @return string[] */
    private static function scopes(Response $response): array
    {
        $scopes = array_unique(array_column(self::json($response)->restricted_to, 'scope'));
        sort($scopes);
        return $scopes;
    }

    public function testGivesTheIntersectionOfWhatIsAskedAndWhatThePolicyAllows(): void
    {
        $asked = [];
        $policy = static function (Identity $user, string $folder, array $features) use (&$asked): Grant {
            $asked = [$user->id, $folder, $features];
            return new Grant(['browse', 'delete', 'download']);
        };
        $endpoint = $this->endpoint(['policy' => $policy]);
        $response = $endpoint->handle(self::request(self::ada(), ['features' => ['upload', 'download', 'browse']]));
        self::assertSame(['7', '0', ['upload', 'download', 'browse']], $asked);
        self::assertSame(['base_explorer', 'item_download'], self::scopes($response));
    }

    public function testAPolicyThatGrantsNothingRefuses(): void
    {
        $endpoint = $this->endpoint(['policy' => static fn () => new Grant(['delete'])]);
        $response = $endpoint->handle(self::request(self::ada()));
        self::assertSame([403, 'forbidden'], [$response->status, self::json($response)->code]);
        self::assertSame('policy', $this->log[0]['reason']);
        self::assertSame([], $this->http->requests);
    }

    public function testAPolicyMaySayWhyItRefuses(): void
    {
        $endpoint = $this->endpoint(['policy' => static function (): Grant {
            throw Refusal::forbidden('signature', 'The folder is not the one that the page was signed for.');
        }]);
        $response = $endpoint->handle(self::request(self::ada(true)));
        self::assertSame(403, $response->status);
        self::assertStringContainsString('signed for', self::json($response)->admin_detail);
    }

    public function testTakesScopesFromThePolicyAndFromTheMap(): void
    {
        $ask = fn (array $options, array $features = ['browse']) =>
            self::scopes($this->endpoint($options)->handle(self::request(self::ada(), ['features' => $features])));
        self::assertSame(['base_preview', 'item_preview'], $ask([], ['preview']));
        self::assertSame(['base_upload', 'item_upload'], $ask([], ['upload']));
        self::assertSame(
            ['base_explorer', 'root_readonly'],
            $ask(['scopes' => ['browse' => ['root_readonly', 'base_explorer']]])
        );
        self::assertSame(['base_picker'], $ask(['policy' => static fn () => new Grant(['browse'], ['base_picker'])]));
    }

    public function testMapsASessionToAnAccountOrToNone(): void
    {
        $map = static fn (Identity $user) => $user->id === '7' ? Account::login('grace@intranet.example') : null;
        $endpoint = $this->endpoint(['mapUser' => $map]);
        self::assertSame(200, $endpoint->handle(self::request(self::ada()))->status);
        $response = $endpoint->handle(self::request(new Identity('ada@intranet.example', '8')));
        self::assertSame([403, 'no_box_user'], [$response->status, self::json($response)->code]);
        self::assertSame('not_mapped', $this->log[0]['reason']);
    }

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

    /** @return iterable<string, array{array<string, mixed>, string}> */
    public function wrongOptions(): iterable
    {
        yield 'a word mistyped' => [['loginURL' => '/'], 'loginURL'];
        yield 'no address' => [['apiUrl' => 'api.box.com'], 'apiUrl'];
        yield 'an origin with a path' => [['allowedOrigins' => ['https://a.example/']], 'allowedOrigins[0]'];
        yield 'no time' => [['deadlineSeconds' => 0], 'deadlineSeconds'];
    }

    /**
     * @dataProvider wrongOptions
     * @param array<string, mixed> $options
     */
    public function testAnswersWhatIsWrongWithTheOptions(array $options, string $named): void
    {
        $log = ini_set('error_log', '/dev/null');
        $response = $this->endpoint($options)->handle(self::request(self::ada(true)));
        ini_set('error_log', (string) $log);
        self::assertSame([500, 'app_setup'], [$response->status, self::json($response)->code]);
        self::assertStringContainsString("\"$named\"", self::json($response)->admin_detail);
    }

    public function testAnswersWhatIsWrongWithTheConfiguration(): void
    {
        $endpoint = new TokenEndpoint(static function (): void {
            throw new ConfigException('"enterpriseID" is missing.');
        }, ['log' => static fn () => null, 'cache' => new MemoryCache()]);
        $response = $endpoint->handle(self::request(self::ada(true)));
        self::assertSame([500, '"enterpriseID" is missing.'], [$response->status, self::json($response)->admin_detail]);
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
