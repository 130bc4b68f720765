<?php

declare(strict_types=1);

namespace BoxFileWidget\Doctor\Steps;

use BoxFileWidget\Box\BoxFailure;
use BoxFileWidget\Doctor\Diagnosis;
use BoxFileWidget\Doctor\Finding;
use BoxFileWidget\Doctor\Step;
use BoxFileWidget\Doctor\StepResult;
use BoxFileWidget\Doctor\Walk;
use BoxFileWidget\Json;

/** A small file goes up with the token that a page will have, and is deleted again. */
final class UploadStep implements Step
{
    private const TEXT = "Written by the doctor of box-file-widget; it may be deleted.\n";

    public function name(): string
    {
        return 'upload';
    }

    public function run(Walk $walk): StepResult
    {
        if (!$walk->settings->write) {
            return StepResult::skipped('writing was not asked for (--write)');
        }
        if (!in_array('upload', $walk->settings->features, true)) {
            return StepResult::skipped('uploading is not wanted');
        }
        if ($walk->narrowedToken === '') {
            return StepResult::skipped('there is no narrowed token');
        }
        try {
            return self::upload($walk);
        } catch (BoxFailure $failure) {
            return StepResult::broken(Diagnosis::ofFailure($failure, $walk->witness));
        }
    }

    private static function upload(Walk $walk): StepResult
    {
        $name = 'box-file-widget-doctor-' . bin2hex(random_bytes(4)) . '.txt';
        $boundary = bin2hex(random_bytes(8));
        $answer = $walk->ask(
            $walk->narrowedToken,
            "{$walk->settings->uploadUrl}/api/2.0/files/content",
            'POST',
            ['Content-Type' => "multipart/form-data; boundary=$boundary"],
            self::form($boundary, $name, $walk->settings->folderId)
        );
        $entries = $answer->json->entries ?? null;
        $file = is_array($entries) && ($entries[0] ?? null) instanceof \stdClass ? $entries[0] : null;
        $id = Json::text($file, 'id');
        if ($answer->status !== 201 || $id === '') {
            return StepResult::broken(Diagnosis::ofRefusal($walk->witness->last, 'upload_refused'));
        }
        return self::remove($walk, $id, $name);
    }

    private static function form(string $boundary, string $name, string $folderId): string
    {
        $attributes = Json::encode(['name' => $name, 'parent' => ['id' => $folderId]]);
        return implode("\r\n", [
            "--$boundary",
            'Content-Disposition: form-data; name="attributes"',
            '',
            $attributes,
            "--$boundary",
            "Content-Disposition: form-data; name=\"file\"; filename=\"$name\"",
            'Content-Type: application/octet-stream',
            '',
            self::TEXT,
            "--$boundary--",
            '',
        ]);
    }

    /** With the user's own token: deleting may not be among the wanted features. */
    private static function remove(Walk $walk, string $id, string $name): StepResult
    {
        try {
            if ($walk->ask($walk->userToken, "/2.0/files/$id", 'DELETE')->status === 204) {
                return StepResult::passed('a file went up and was deleted');
            }
        } catch (BoxFailure $failure) {
            // The witness has seen it.
        }
        return StepResult::broken(Finding::of('test_file_left', $walk->witness->evidence(), ['file' => $name]));
    }
}
