package org.sameboat.transcript;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of objects that others wrote: absent, {@code null} and of another type are all the same, "not there". */
final class Json {

    /** Before Unix time reached this, nobody exported a chat: a smaller number is an offset and no clock. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private Json() {}

    static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    static String text(JsonNode object, String member, String otherwise) {
        String text = text(object, member);
        return text == null ? otherwise : text;
    }

    static long number(JsonNode object, String member, long otherwise) {
        JsonNode value = object.path(member);
        return value.isNumber() ? value.asLong(otherwise) : otherwise;
    }

    static boolean flag(JsonNode object, String member) {
        return object.path(member).asBoolean(false);
    }

    /** A moment as ISO 8601 or as seconds since 1970; {@code null} if it is neither. */
    static @Nullable Instant moment(JsonNode value) {
        if (value.isNumber()) {
            return moment(value.asLong(0), 1);
        }
        if (!value.isString()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.stringValue()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A moment counted from 1970, {@code unitsPerSecond} to the second; {@code null} if it is an offset. */
    static @Nullable Instant moment(long count, long unitsPerSecond) {
        long nanos = Math.floorMod(count, unitsPerSecond) * (1_000_000_000 / unitsPerSecond);
        Instant moment = Instant.ofEpochSecond(Math.floorDiv(count, unitsPerSecond), nanos);
        return moment.isBefore(EARLIEST) ? null : moment;
    }
}
