package org.sameboat.transcript;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of plain text that may begin a turn.
 *
 * @param name what stands where a speaker's name would
 * @param role what stands in brackets after it
 * @param clock whether it begins with a time
 * @param at the moment, if date and time are given; taken as UTC
 * @param text what follows the colon
 */
record PlainLine(
        String name,
        @Nullable String role,
        boolean clock,
        @Nullable Instant at,
        String text) {

    /** The speaker of a line that only says that the speaker changes. */
    static final String UNNAMED = ">>";

    private static final int LONGEST_HEAD = 120;

    private static final Pattern HEAD = Pattern.compile("(?:>> ?)?"
            + "[\\[(]?(?:(?<date>\\d{4}-\\d{2}-\\d{2})[ T,]{0,2})?"
            + "(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?: ?[AaPp][Mm])?Z?)?[\\])]?[ -]{0,3}"
            + "(?:\\*\\*)?(?<name>\\p{L}[\\p{L}\\p{N} .'_#-]{0,39}?)"
            + "(?: ?[(\\[](?<role>[\\p{L} _-]{2,24})[)\\]])?(?:\\*\\*)? ?:(?:\\*\\*)?(?:\\s|$)");

    /** Reads a line, or says by {@code null} that it has no place for a speaker. */
    static @Nullable PlainLine of(String line) {
        Matcher head = HEAD.matcher(line);
        // The head is short, whatever follows it: a long line costs no more than a short one.
        head.region(0, Math.min(line.length(), LONGEST_HEAD)).useAnchoringBounds(false);
        if (head.lookingAt()) {
            return new PlainLine(
                    head.group("name"),
                    head.group("role"),
                    head.group("clock") != null,
                    at(head.group("date"), head.group("clock")),
                    line.substring(head.end()).strip());
        }
        return line.startsWith(">>")
                ? new PlainLine(UNNAMED, null, false, null, line.substring(2).strip())
                : null;
    }

    /** Only a date with a time is a moment; a time alone could be any day's. */
    private static @Nullable Instant at(@Nullable String date, @Nullable String clock) {
        if (date == null || clock == null) {
            return null;
        }
        String time = clock.replace("Z", "").replace(',', '.').strip();
        try {
            return LocalDateTime.parse(date + "T" + (time.indexOf(':') == 1 ? "0" + time : time))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
