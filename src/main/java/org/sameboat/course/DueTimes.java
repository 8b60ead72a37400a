package org.sameboat.course;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.rule.Rules;

/**
 * Finds the time that a promise names and reckons when it is due, in UTC, from the moment it was given. A day without an
 * hour is due at its end; an hour that has passed means the next day.
 */
final class DueTimes {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("the", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fourteen", 14),
            Map.entry("twenty", 20),
            Map.entry("half an", 0));
    private static final Pattern SPAN_OF_TIME = Pattern.compile(
            "\\b(?:within|in|inside|over|up to)(?: the next)? (?:(?:\\d{1,2}|two|three|four|five|six|seven|ten) ?(?:-|–|to) ?)?"
                    + "(\\d{1,3}|half an|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty)"
                    + " (?:(working|business) )?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:by |on |before |until |from )?(?:the end of |this |next )?"
                    + "(today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the day|the week)"
                    + "(?: (morning|afternoon|evening|night|noon))?(?:,? (?:at|by|before|around) )?");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(?:by|at|before|around|until) (noon|midday|midnight|(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|o'clock)?)(?!\\w|[/-]\\d| (?:minutes|hours|days|weeks|working))");

    /**
     * A time in words.
     *
     * @param words the words as written
     * @param at when that is, if the moment of the promise is known
     */
    record Due(String words, @Nullable Instant at) {}

    @Nullable
    Due in(String text, @Nullable Instant said) {
        String folded = Rules.fold(text);
        Matcher span = SPAN_OF_TIME.matcher(folded);
        if (span.find()) {
            return new Due(
                    text.substring(span.start(), span.end()),
                    said == null ? null : after(said.atZone(ZoneOffset.UTC), span));
        }
        Matcher day = DAY.matcher(folded);
        Matcher clock = CLOCK.matcher(folded);
        boolean hasDay = day.find();
        boolean hasClock = clock.find();
        if (!hasDay && !hasClock) {
            return null;
        }
        int begin = hasDay && hasClock ? Math.min(day.start(), clock.start()) : hasDay ? day.start() : clock.start();
        int end = hasDay && hasClock ? Math.max(day.end(), clock.end()) : hasDay ? day.end() : clock.end();
        String words = text.substring(begin, end).strip();
        if (said == null) {
            return new Due(words, null);
        }
        ZonedDateTime now = said.atZone(ZoneOffset.UTC);
        LocalTime time = hasClock ? time(clock) : hasDay ? partOfDay(day.group(2), day.group(1)) : null;
        LocalDate date = hasDay ? date(now.toLocalDate(), day.group(1)) : now.toLocalDate();
        if (time == null) {
            return null;
        }
        ZonedDateTime due = date.atTime(time).atZone(ZoneOffset.UTC);
        return new Due(words, (hasDay || due.isAfter(now) ? due : due.plusDays(1)).toInstant());
    }

    private static Instant after(ZonedDateTime said, Matcher span) {
        String number = span.group(1);
        if ("half an".equals(number)) {
            return said.plusMinutes(30).toInstant();
        }
        int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 1);
        String unit = span.group(3).toLowerCase(Locale.ROOT);
        if (unit.startsWith("mi")) {
            return said.plusMinutes(count).toInstant();
        }
        if (unit.startsWith("h")) {
            return said.plusHours(count).toInstant();
        }
        if (unit.startsWith("w")) {
            return said.plusWeeks(count).toInstant();
        }
        if (unit.startsWith("mo")) {
            return said.plusMonths(count).toInstant();
        }
        return span.group(2) == null ? said.plusDays(count).toInstant() : workingDays(said, count);
    }

    private static Instant workingDays(ZonedDateTime said, int count) {
        ZonedDateTime day = said;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }

    private static LocalDate date(LocalDate today, String word) {
        return switch (word) {
            case "today", "tonight", "the day" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "the week" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            default -> today.with(TemporalAdjusters.next(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))));
        };
    }

    private static LocalTime partOfDay(@Nullable String part, String day) {
        LocalTime end = LocalTime.of(23, 59);
        if (part == null) {
            return "the day".equals(day) ? LocalTime.of(18, 0) : end;
        }
        return switch (part) {
            case "morning", "noon" -> LocalTime.NOON;
            case "afternoon" -> LocalTime.of(18, 0);
            default -> end;
        };
    }

    private static @Nullable LocalTime time(Matcher clock) {
        String words = clock.group(1);
        if (words.startsWith("noon") || words.startsWith("midday")) {
            return LocalTime.NOON;
        }
        if (words.startsWith("midnight")) {
            return LocalTime.of(23, 59);
        }
        int hour = Integer.parseInt(clock.group(2));
        int minute = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        if ("pm".equals(clock.group(4)) && hour < 12) {
            hour += 12;
        } else if ("am".equals(clock.group(4)) && hour == 12) {
            hour = 0;
        } else if (clock.group(4) == null && clock.group(3) == null && hour < 8) {
            hour += 12;
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute).truncatedTo(ChronoUnit.MINUTES);
    }
}
