<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Restraint;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Box\Users;
use BoxFileWidget\Account;
use BoxFileWidget\Cache\MemoryCache;
use PHPUnit\Framework\TestCase;

final class GrantTest extends TestCase
{
    private SetClock $clock;
    private RecordingHttp $http;

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

    private static function enterprise(): Subject
    {
        return Subject::enterprise(LocalBox::config()->enterpriseId);
    }

    /** @return iterable<string, array{int}> */
    public function skews(): iterable
    {
        foreach ([-600, -61, 61, 600] as $seconds) {
            yield "$seconds s" => [$seconds];
        }
    }

    /** @dataProvider skews */
    public function testCorrectsTheClockByBoxsDateAndKeepsIt(int $seconds): void
    {
        LocalBox::control('clock', ['skew_seconds' => $seconds]);
        $cache = new MemoryCache($this->clock);
        $told = [];
        $tell = static function (int $skew) use (&$told): void {
            $told[] = $skew;
        };
        $ask = fn () => LocalBox::client(LocalBox::config(), $this->http, $this->clock, 9.0, $cache, $tell)
            ->grant(self::enterprise());
        $ask();
        self::assertCount(2, $this->http->requests);
        self::assertCount(1, $told);
        self::assertEqualsWithDelta(-$seconds, $told[0], 2);
        [$first, $second] = $this->http->claims();
        self::assertNotSame($first->jti, $second->jti);
        self::assertEqualsWithDelta($seconds, $second->exp - $first->exp, 2);
        // Another request, as a process of its own would make it.
        $ask();
        self::assertCount(3, $this->http->requests);
        self::assertCount(1, $told);
    }

    public function testGivesUpWhereTheCorrectedAssertionIsRefusedToo(): void
    {
        LocalBox::control('faults', [
            'path' => '/oauth2/token', 'status' => 400, 'code' => 'invalid_grant',
            'message' => "Current date/time MUST be before the expiration date/time listed in the 'exp' claim",
        ]);
        $failure = $this->failureOf(fn () => $this->client()->grant(self::enterprise()));
        self::assertSame(BoxFailure::CLOCK, $failure->kind);
        self::assertNotNull($failure->skewSeconds);
        self::assertCount(2, $this->http->requests);
    }

    public function testSignsAnewWhereAJtiIsRefused(): void
    {
        LocalBox::control('faults', [
            'path' => '/oauth2/token', 'status' => 400, 'code' => 'invalid_grant', 'times' => 1,
            'message' => "Please check the 'jti' claim. A unique 'jti' value is required.",
        ]);
        $this->client()->grant(self::enterprise());
        self::assertCount(2, array_unique(array_column($this->http->claims(), 'jti')));
    }

    public function testWaitsAsLongAsBoxSaysAndSignsEachTryAnew(): void
    {
        LocalBox::control('faults', [
            'path' => '/oauth2/token', 'status' => 429, 'headers' => ['Retry-After' => '2'], 'times' => 3,
        ]);
        $this->client()->grant(self::enterprise());
        self::assertSame([2.0, 2.0, 2.0], $this->clock->pauses);
        self::assertCount(4, array_unique(array_column($this->http->claims(), 'jti')));
    }

    public function testBacksOffFromABrokenBoxAndGivesUpAfterFiveTries(): void
    {
        LocalBox::control('faults', ['path' => '/oauth2/token', 'status' => 503]);
        $failure = $this->failureOf(fn () => $this->client()->grant(self::enterprise()));
        self::assertSame(['unavailable', 'box_status'], [$failure->kind, $failure->reason]);
        self::assertCount(5, array_unique(array_column($this->http->claims(), 'jti')));
        foreach ([0.25, 0.5, 1.0, 2.0] as $place => $least) {
            self::assertGreaterThanOrEqual($least, $this->clock->pauses[$place]);
            self::assertLessThanOrEqual(2 * $least, $this->clock->pauses[$place]);
        }
    }

    public function testDoesNotAskSoonerThanBoxSaysWhereTheTimeDoesNotSuffice(): void
    {
        LocalBox::control('faults', [
            'path' => '/oauth2/token', 'status' => 429, 'headers' => ['Retry-After' => '60'],
        ]);
        $failure = $this->failureOf(fn () => $this->client()->grant(self::enterprise()));
        self::assertSame(['busy', 60], [$failure->kind, $failure->retryAfterSeconds]);
        self::assertCount(1, $this->http->requests);
    }

    public function testTriesADroppedConnectionOnceMore(): void
    {
        LocalBox::control('faults', ['path' => '/oauth2/token', 'drop' => true, 'times' => 1]);
        $this->client()->grant(self::enterprise());
        self::assertCount(2, array_unique(array_column($this->http->claims(), 'jti')));
    }

    public function testSignsInWithClientCredentialsWhereThereIsNoKey(): void
    {
        $box = LocalBox::client(LocalBox::configWithoutKey(), $this->http, $this->clock);
        $box->grant(self::enterprise());
        $form = $this->http->forms()[0];
        self::assertSame(['client_credentials', 'enterprise', self::enterprise()->id], [
            $form['grant_type'], $form['box_subject_type'], $form['box_subject_id'],
        ]);
    }

    public function testNarrowsATokenToScopesAndAFolder(): void
    {
        $box = $this->client();
        $service = $box->grant(self::enterprise())->accessToken;
        $id = (new Users($box, $service))->find(Account::login('ada@intranet.example'));
        $user = $box->grant(Subject::user($id))->accessToken;
        $token = $box->downscope($user, new Restraint(['base_explorer', 'item_download'], '0'));
        self::assertNotSame($user, $token->accessToken);
        self::assertEqualsCanonicalizing(
            ['base_explorer', 'item_download'],
            array_unique(array_column($token->restrictedTo, 'scope'))
        );
        $entries = $box->get('/2.0/folders/0/items?fields=id,type', $user)->json->entries;
        $folders = array_values(array_filter($entries, static fn ($entry) => $entry->type === 'folder'));
        $narrow = $box->downscope($user, new Restraint(['base_explorer'], $folders[0]->id));
        self::assertSame(200, $box->get("/2.0/folders/{$folders[0]->id}", $narrow->accessToken)->status);
        self::assertContains($box->get("/2.0/folders/{$folders[1]->id}", $narrow->accessToken)->status, [403, 404]);
        $failure = $this->failureOf(fn () => $box->downscope($user, new Restraint(['base_explorer'], '99999999999')));
        self::assertSame(BoxFailure::FOLDER, $failure->kind);
    }

    public function testTakesATokenBackAlsoOneThatIsDead(): void
    {
        $box = $this->client();
        $token = $box->grant(self::enterprise())->accessToken;
        $box->revoke($token);
        $box->revoke($token);
        self::assertSame(401, $box->get('/2.0/users/me', $token)->status);
    }

    private function client(): \BoxFileWidget\Box\BoxClient
    {
        return LocalBox::client(LocalBox::config(), $this->http, $this->clock);
    }

    private function failureOf(callable $work): BoxFailure
    {
        try {
            $work();
        } catch (BoxFailure $failure) {
            return $failure;
        }
        self::fail('It succeeds.');
    }
}
