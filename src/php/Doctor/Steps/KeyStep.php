<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\ConfigException;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;

/** The passphrase opens the key, and an assertion can be signed with it. */
final class KeyStep implements Step
{
    public function name(): string
    {
        return 'key';
    }

    public function run(Walk $walk): StepResult
    {
        if ($walk->config === null) {
            return StepResult::skipped('there is no configuration');
        }
        try {
            $walk->openConfig = $walk->config->openKey();
        } catch (ConfigException $error) {
            return StepResult::broken(Diagnosis::ofConfig($error));
        }
        $key = $walk->config->key;
        if ($key === null) {
            return StepResult::passed('none is needed');
        }
        $key->sign('an assertion');
        return StepResult::passed("opens, and signs by {$key->algorithm}");
    }
}
