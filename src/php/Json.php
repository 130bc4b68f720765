<?php

declare(strict_types=1);

namespace BoxFileWidget;

/** JSON whose objects stay objects: to PHP's arrays, `{}` and `[]` would be one. */
final class Json
{
    private const FLAGS = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;

    /** @param mixed $value */
    public static function encode($value): string
    {
        return json_encode($value, self::FLAGS | JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
    }

    /** @return mixed null where the text is not JSON */
    public static function parse(
        #[\SensitiveParameter]
        string $text
    ) {
        return json_decode($text);
    }

    /** Null where the text is not JSON, or no object. */
    public static function parseObject(
        #[\SensitiveParameter]
        string $text
    ): ?\stdClass {
        $value = self::parse($text);
        return $value instanceof \stdClass ? $value : null;
    }

    /** The member, where it is a text; else empty. */
    public static function text(?\stdClass $object, string $name): string
    {
        $value = $object->$name ?? null;
        return is_string($value) ? $value : '';
    }
}
