<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Config;
use BoxFileWidget\ConfigException;
use PHPUnit\Framework\TestCase;

final class ConfigTest extends TestCase
{
    public function testReadsWhatTheConsoleHandsOut(): void
    {
        $config = LocalBox::config()->openKey();
        $json = json_decode((string) getenv('BOX_CONFIG'));
        self::assertSame($json->boxAppSettings->clientID, $config->clientId);
        self::assertSame($json->boxAppSettings->clientSecret, $config->clientSecret->reveal());
        self::assertSame($json->enterpriseID, $config->enterpriseId);
        self::assertSame('RS256', $config->key->algorithm);
    }

    public function testTakesTheSpacesOffAndMakesATextOfANumber(): void
    {
        $config = Config::fromJson("\xEF\xBB\xBF" . (string) json_encode([
            'boxAppSettings' => ['clientID' => ' id ', 'clientSecret' => "secret\n"],
            'enterpriseID' => 1234567,
        ]));
        self::assertSame(['id', 'secret', '1234567'], [
            $config->clientId, $config->clientSecret->reveal(), $config->enterpriseId,
        ]);
        self::assertNull($config->key);
    }

    public function testAnAppWithABlankKeySignsInWithItsCredentials(): void
    {
        $blank = ['publicKeyID' => '', 'privateKey' => '', 'passphrase' => ''];
        $config = Config::fromArray([
            'boxAppSettings' => ['clientID' => 'id', 'clientSecret' => 'secret', 'appAuth' => $blank],
            'enterpriseID' => '1',
        ]);
        self::assertNull($config->key);
    }

    /** @return iterable<string, array{array<mixed>|string, string, string}> */
    public function faults(): iterable
    {
        $good = ['boxAppSettings' => ['clientID' => 'id', 'clientSecret' => 'secret'], 'enterpriseID' => '1'];
        $settings = static fn (array $change) => ['boxAppSettings' => $change + $good['boxAppSettings']] + $good;
        yield 'no JSON' => ['{"boxAppSettings"', 'not_json', 'not JSON'];
        yield 'no object' => ['null', 'field', 'The configuration'];
        yield 'no settings' => [['enterpriseID' => '1'], 'field', 'boxAppSettings'];
        yield 'no secret' => [$settings(['clientSecret' => ' ']), 'field', 'boxAppSettings.clientSecret'];
        yield 'a number as id' => [$settings(['clientID' => 7]), 'field', 'boxAppSettings.clientID'];
        yield 'a list as key' => [$settings(['appAuth' => ['a']]), 'field', 'boxAppSettings.appAuth'];
        yield 'a key without its id' => [
            $settings(['appAuth' => ['privateKey' => 'x']]), 'field', 'boxAppSettings.appAuth.publicKeyID',
        ];
        yield 'no enterprise' => [['enterpriseID' => '0'] + $good, 'enterprise_id', 'enterpriseID'];
        yield 'a name as enterprise' => [['enterpriseID' => 'Corp'] + $good, 'enterprise_id', 'enterpriseID'];
        $symmetric = ['publicKeyID' => 'k', 'privateKey' => Keys::pem('PKCS#8'), 'algorithm' => 'HS256'];
        yield 'another algorithm' => [
            $settings(['appAuth' => $symmetric]), 'field', 'boxAppSettings.appAuth.algorithm',
        ];
    }

    /**
     * @dataProvider faults
     * @param array<mixed>|string $config
     */
    public function testNamesTheFirstFieldThatIsWrong($config, string $fault, string $named): void
    {
        try {
            is_string($config) ? Config::fromJson($config) : Config::fromArray($config);
            self::fail('It is read.');
        } catch (ConfigException $error) {
            self::assertSame($fault, $error->fault());
            self::assertStringContainsString($named, $error->getMessage());
        }
    }

    public function testReadsFromAPathOrATextInTheEnvironment(): void
    {
        $path = (string) tempnam(sys_get_temp_dir(), 'config');
        file_put_contents($path, (string) getenv('BOX_CONFIG'));
        putenv("SOME_CONFIG=$path");
        self::assertEquals(LocalBox::config()->clientId, Config::fromEnvironment('SOME_CONFIG')->clientId);
        unlink($path);
        foreach ([[$path, 'does not exist'], [__DIR__, 'is a folder'], ['', 'is not set']] as [$value, $why]) {
            putenv("SOME_CONFIG=$value");
            try {
                Config::fromEnvironment('SOME_CONFIG');
                self::fail('It is read.');
            } catch (ConfigException $error) {
                self::assertStringContainsString($why, $error->getMessage());
            }
        }
    }
}
