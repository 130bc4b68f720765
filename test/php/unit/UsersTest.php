<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Account;
use BoxFileWidget\Box\BoxClient;
use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Box\Subject;
use BoxFileWidget\Box\Users;
use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;
use PHPUnit\Framework\TestCase;

final class UsersTest extends TestCase
{
    private BoxClient $box;
    private string $token;

    protected function setUp(): void
    {
        LocalBox::control('reset');
        $this->open(new CurlHttp());
    }

    private function open(Http $http): void
    {
        $this->box = LocalBox::client(LocalBox::config(), $http, new SetClock());
        $this->token = $this->box->grant(Subject::enterprise(LocalBox::config()->enterpriseId))->accessToken;
    }

    private function find(Account $account): string
    {
        return (new Users($this->box, $this->token))->find($account);
    }

    private function loginOf(string $id): string
    {
        return $this->box->get("/2.0/users/$id?fields=login", $this->token)->json->login;
    }

    private function whyNot(Account $account): string
    {
        try {
            $this->find($account);
        } catch (BoxFailure $failure) {
            self::assertSame(BoxFailure::NO_USER, $failure->kind);
            return $failure->reason;
        }
        self::fail('A user is found.');
    }

    public function testFindsTheOneWhoseLoginIsEqualAmongThoseThatBeginSo(): void
    {
        $listed = (new Users($this->box, $this->token))->beginningWith('ada@intranet.example');
        self::assertGreaterThan(1, count($listed));
        self::assertSame('ada@intranet.example', $this->loginOf($this->find(Account::login('ada@intranet.example'))));
        self::assertSame('ada@intranet.example', $this->loginOf($this->find(Account::login(' ADA@Intranet.Example '))));
        $mallory = 'ada@intranet.example.evil.example';
        self::assertSame($mallory, $this->loginOf($this->find(Account::login($mallory))));
    }

    public function testTakesNobodyElse(): void
    {
        foreach (
            [
                'nobody@intranet.example' => 'no_match',
                'ada@intranet.exampl' => 'no_match',
                'ada@intranet.example.evil' => 'no_match',
                'charles@supplier.example' => 'no_match',
                '' => 'no_match',
                'twin@intranet.example' => 'several_matches',
                'ivan@intranet.example' => 'inactive',
                // The Kelvin sign, which Unicode calls a k.
                "\u{212A}ada@intranet.example" => 'no_match',
            ] as $email => $reason
        ) {
            self::assertSame($reason, $this->whyNot(Account::login($email)), $email);
        }
    }

    public function testPagesToTheEnd(): void
    {
        $http = new class implements Http {
            /** @var string[] */
            public array $offsets = [];

            public function send(HttpRequest $request): HttpResponse
            {
                if (strpos($request->url, '/2.0/users?') !== false) {
                    parse_str((string) parse_url($request->url, PHP_URL_QUERY), $query);
                    $this->offsets[] = $query['offset'];
                    // Box gives one user a page, whatever is asked for.
                    $request->url = str_replace('limit=1000', 'limit=1', $request->url);
                }
                return (new CurlHttp())->send($request);
            }
        };
        $this->open($http);
        self::assertSame('ada@intranet.example', $this->loginOf($this->find(Account::login('ada@intranet.example'))));
        self::assertGreaterThan(1, count($http->offsets));
        self::assertSame(array_map('strval', range(0, count($http->offsets) - 1)), $http->offsets);
        self::assertSame('several_matches', $this->whyNot(Account::login('twin@intranet.example')));
    }

    public function testFindsByAnIdOfBoxs(): void
    {
        $id = $this->find(Account::login('grace@intranet.example'));
        self::assertSame($id, $this->find(Account::boxUserId($id)));
        foreach (['', 'me', '99999999', "$id?x=", '1/../2'] as $wrong) {
            self::assertSame('no_match', $this->whyNot(Account::boxUserId($wrong)), $wrong);
        }
        self::assertSame('no_match', $this->whyNot(Account::externalAppUserId('nobody')));
        self::assertSame('no_match', $this->whyNot(Account::externalAppUserId('')));
    }

    public function testSaysThatTheAppMayNotLookUpUsers(): void
    {
        LocalBox::control('faults', ['path' => '/2.0/users', 'status' => 403]);
        try {
            $this->find(Account::login('ada@intranet.example'));
            self::fail('A user is found.');
        } catch (BoxFailure $failure) {
            self::assertSame(['setup', 'manage_users'], [$failure->kind, $failure->reason]);
        } finally {
            LocalBox::control('reset');
        }
    }
}
