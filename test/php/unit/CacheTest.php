<?php

declare(strict_types=1);

namespace BoxFileWidget\Test;

use BoxFileWidget\Cache\ApcuCache;
use BoxFileWidget\Cache\Cache;
use BoxFileWidget\Cache\FileCache;
use BoxFileWidget\Cache\MemoryCache;
use BoxFileWidget\Cache\SealedCache;
use BoxFileWidget\ConfigException;
use BoxFileWidget\Secret;
use PHPUnit\Framework\TestCase;

final class CacheTest extends TestCase
{
    private SetClock $clock;
    private string $folder;

    protected function setUp(): void
    {
        $this->clock = new SetClock();
        $this->folder = sys_get_temp_dir() . '/box-file-widget-test-' . bin2hex(random_bytes(6));
    }

    protected function tearDown(): void
    {
        array_map('unlink', glob("{$this->folder}/*") ?: []);
        if (is_dir($this->folder)) {
            rmdir($this->folder);
        }
    }

    /** @return array<string, array{string}> */
    public function kinds(): array
    {
        return ['file' => ['file'], 'memory' => ['memory'], 'sealed' => ['sealed'], 'apcu' => ['apcu']];
    }

    private function open(string $kind): Cache
    {
        switch ($kind) {
            case 'memory':
                return new MemoryCache($this->clock);
            case 'sealed':
                return new SealedCache(new FileCache($this->folder, $this->clock), new Secret('secret'));
            case 'apcu':
                if (!ApcuCache::isAvailable()) {
                    self::markTestSkipped('There is no APCu here.');
                }
                return new ApcuCache('test:' . bin2hex(random_bytes(4)) . ':');
            default:
                return new FileCache($this->folder, $this->clock);
        }
    }

    /** @dataProvider kinds */
    public function testKeepsAndForgets(string $kind): void
    {
        $cache = $this->open($kind);
        self::assertNull($cache->get('a'));
        foreach (['one', '', "with\nlines\0and bytes \xFF"] as $value) {
            $cache->set('a', $value, 60);
            self::assertSame($value, $cache->get('a'));
        }
        $cache->set('b', 'other', 60);
        $cache->delete('a');
        $cache->delete('a');
        self::assertSame([null, 'other'], [$cache->get('a'), $cache->get('b')]);
    }

    /** @return array<string, array{string}> APCu has a clock of its own */
    public function kindsByOurClock(): array
    {
        return array_diff_key($this->kinds(), ['apcu' => 1]);
    }

    /** @dataProvider kindsByOurClock */
    public function testGivesNothingOutThatHasRunOut(string $kind): void
    {
        $cache = $this->open($kind);
        $cache->set('a', 'one', 60);
        $this->clock->offset += 59;
        self::assertSame('one', $cache->get('a'));
        $this->clock->offset += 2;
        self::assertNull($cache->get('a'));
    }

    /** @dataProvider kinds */
    public function testRunsWorkInsideOfWorkAndPassesOnWhatItThrows(string $kind): void
    {
        $cache = $this->open($kind);
        $inner = fn () => $cache->exclusively('b', static fn () => 'done');
        self::assertSame('done', $cache->exclusively('a', $inner));
        try {
            $cache->exclusively('a', static function (): void {
                throw new \DomainException('thrown');
            });
            self::fail('Nothing is thrown.');
        } catch (\DomainException $error) {
            self::assertSame('done', $cache->exclusively('a', static fn () => 'done'));
        }
    }

    public function testFilesAreForThisUserAlone(): void
    {
        $this->open('file')->set('a', 'one', 60);
        self::assertSame(0700, fileperms($this->folder) & 0777);
        foreach (glob("{$this->folder}/*") as $path) {
            self::assertSame(0600, fileperms($path) & 0777);
        }
    }

    public function testSaysWhichFolderCannotBeMade(): void
    {
        $this->expectException(ConfigException::class);
        $this->expectExceptionMessage('"/dev/null/kept"');
        (new FileCache('/dev/null/kept', $this->clock))->set('a', 'one', 60);
    }

    public function testTakesNoFolderThatEverybodyMayWriteTo(): void
    {
        mkdir($this->folder);
        chmod($this->folder, 0777);
        $this->expectException(ConfigException::class);
        $this->expectExceptionMessage('by everybody');
        $this->open('file')->exclusively('a', static fn () => self::fail('It is taken.'));
    }

    public function testFilesThatHaveRunOutAreDeletedInTime(): void
    {
        $cache = $this->open('file');
        $cache->set('old', 'one', 60);
        $this->clock->offset += 61;
        $cache->set('new', 'two', 60);
        for ($count = 0; $count < 5000 && count(glob("{$this->folder}/*.kept")) !== 1; $count += 1) {
            $cache->set('new', 'two', 60);
        }
        self::assertCount(1, glob("{$this->folder}/*.kept"));
        self::assertSame('two', $cache->get('new'));
    }

    public function testASealedValueCanBeReadUnderItsOwnKeyAndSecretAlone(): void
    {
        $inner = new FileCache($this->folder, $this->clock);
        $sealed = new SealedCache($inner, new Secret('secret'));
        $sealed->set('ada', 'a token', 60);
        self::assertStringNotContainsString('a token', (string) $inner->get('ada'));
        $inner->set('grace', (string) $inner->get('ada'), 60);
        self::assertNull($sealed->get('grace'));
        self::assertNull((new SealedCache($inner, new Secret('another')))->get('ada'));
        foreach (['', 'short', base64_encode(random_bytes(60))] as $forged) {
            $inner->set('ada', $forged, 60);
            self::assertNull($sealed->get('ada'));
        }
    }
}
