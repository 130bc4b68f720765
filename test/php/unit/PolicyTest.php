<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Account;
use BoxFileWidget\Grant;
use BoxFileWidget\Identity;
use BoxFileWidget\Refusal;

final class PolicyTest extends EndpointCase
{
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
}
