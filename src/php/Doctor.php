<?php

declare(strict_types=1);

namespace BoxFileWidget;

use BoxFileWidget\Doctor\DoctorSettings;
use BoxFileWidget\Doctor\Redactor;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Steps;
use BoxFileWidget\Doctor\Walk;

/** Walks from the configuration to a page's first listing and names what is wrong on the way, in the words of `src/doctor`. */
final class Doctor
{
    private const STEPS = [
        Steps\ConfigStep::class,
        Steps\KeyStep::class,
        Steps\NetworkStep::class,
        Steps\ClockStep::class,
        Steps\ServiceTokenStep::class,
        Steps\EnterpriseAccessStep::class,
        Steps\UserStep::class,
        Steps\UserTokenStep::class,
        Steps\FolderStep::class,
        Steps\DownscopeStep::class,
        Steps\ListingStep::class,
        Steps\UploadStep::class,
        Steps\CorsStep::class,
    ];

    /** @var callable(): (string|array) */
    private $readConfig;
    private DoctorSettings $settings;

    /**
     * @param callable(): (string|array) $readConfig the configuration as text or decoded; may throw `ConfigException`
     * @param array<string, mixed> $options README.md says which
     * @throws ConfigException where an option is wrong
     */
    public function __construct(callable $readConfig, array $options = [])
    {
        $this->readConfig = $readConfig;
        $this->settings = new DoctorSettings($options);
    }

    /** The text of the file. @throws ConfigException with what the first step names */
    public static function readFile(string $path): string
    {
        return ConfigSource::file($path);
    }

    /**
     * What it tells, at each step and in the end, is free of secrets, tokens and e-mail addresses.
     *
     * @return array<string, mixed> the report of `src/doctor`
     */
    public function run(): array
    {
        $walk = new Walk($this->readConfig, $this->settings);
        $redactor = new Redactor($walk);
        $steps = [];
        foreach (self::STEPS as $class) {
            $step = new $class();
            $steps[] = $report = $redactor->clean(self::report($step, self::take($step, $walk)));
            ($this->settings->onStep)($report);
        }
        return [
            'ok' => !in_array(StepResult::FAILED, array_column($steps, 'state'), true),
            'at' => gmdate('Y-m-d\TH:i:s\Z', (int) $this->settings->clock->now()),
            'apiUrl' => $this->settings->apiUrl,
            'steps' => $steps,
        ];
    }

    private static function take(Step $step, Walk $walk): StepResult
    {
        return Quiet::run(static fn () => $step->run($walk), new Log(static fn () => null));
    }

    /** @return array<string, mixed> */
    private static function report(Step $step, StepResult $result): array
    {
        return [
            'step' => $step->name(),
            'title' => Data::read('steps')[$step->name()],
            'state' => $result->state,
            'note' => $result->note,
            'findings' => $result->findings,
        ];
    }
}
