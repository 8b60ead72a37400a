package org.sameboat.reply;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments that words name, reckoned from now: how long is left until them, or how long ago they were. */
final class Reckoning {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String DAYS = "mon|tue|wed|thu|fri|sat|sun";
    private static final Pattern MOMENT =
            Pattern.compile("(?i)(?<iso>\\d{4}-\\d\\d-\\d\\d)(?:[T ,]+(?<isoclock>\\d\\d:\\d\\d))?"
                    + "|\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>" + MONTHS + ")[a-z]*(?: (?<year>20\\d\\d))?"
                    + "(?:[, ]+(?:at )?(?<clock>\\d{1,2}:\\d\\d)Z?)?"
                    + "|\\b(?<alone>\\d{1,2}:\\d\\d)Z?(?:,? (?<said>today|tonight|tomorrow|yesterday))?"
                    + "|\\b(?<named>today|tonight|tomorrow|yesterday|(?:" + DAYS
                    + ")(?:s|nes|rs|ur)?(?:day)?)\\b(?:[, ]+(?:at )?(?<namedclock>\\d{1,2}:\\d\\d))?");
    /** A local time says nothing as long as nobody knows where; the same in UTC stands beside it. */
    private static final Pattern LOCAL = Pattern.compile("(?i)\\d{1,2}:\\d\\d local(?: time)?");

    private static final Pattern NEXT_DAY = Pattern.compile("(?i)\\b(next|following) (working )?day\\b");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    /** Up to so many hours, the hours are told and not the days. */
    private static final int IN_HOURS = 30 * HOUR;

    private final Instant now;

    Reckoning(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * A moment that words name.
     *
     * @param words the words
     * @param at the moment, at midnight if only a day is named
     * @param clock whether a time of day is named
     */
    record Named(String words, Instant at, boolean clock) {}

    /** The moments that words name, in their order. */
    List<Named> in(String words) {
        String text = LOCAL.matcher(words).replaceAll("");
        Matcher moment = MOMENT.matcher(text);
        List<Named> found = new ArrayList<>();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        int from = 0;
        while (moment.find()) {
            String between = text.substring(from, moment.start());
            day = between.contains(";") ? now.atZone(ZoneOffset.UTC).toLocalDate() : day;
            day = NEXT_DAY.matcher(between).find() ? day.plusDays(1) : day;
            Optional<Named> named = named(moment, day);
            named.ifPresent(found::add);
            day = named.map(n -> n.at().atZone(ZoneOffset.UTC).toLocalDate()).orElse(day);
            from = moment.end();
        }
        return found;
    }

    private Optional<Named> named(Matcher moment, LocalDate lately) {
        try {
            LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
            LocalDate date;
            String clock;
            if (moment.group("iso") != null) {
                date = LocalDate.parse(moment.group("iso"));
                clock = moment.group("isoclock");
            } else if (moment.group("day") != null) {
                int month = MONTHS.indexOf(moment.group("month").toLowerCase(Locale.ROOT)) / 4 + 1;
                int year = moment.group("year") == null ? today.getYear() : Integer.parseInt(moment.group("year"));
                date = LocalDate.of(year, month, Integer.parseInt(moment.group("day")));
                clock = moment.group("clock");
            } else if (moment.group("alone") != null) {
                clock = moment.group("alone");
                date = moment.group("said") == null ? lately : day(moment.group("said"), today);
            } else {
                date = day(moment.group("named"), today);
                clock = moment.group("namedclock");
            }
            LocalTime time = clock == null ? LocalTime.MIN : LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
            return Optional.of(
                    new Named(moment.group().strip(), date.atTime(time).toInstant(ZoneOffset.UTC), clock != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String named, LocalDate today) {
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "today", "tonight" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "yesterday" -> today.minusDays(1);
            default ->
                today.with(TemporalAdjusters.nextOrSame(
                        DayOfWeek.of(DAYS.indexOf(named.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1)));
        };
    }

    /** The next time of day that words name, with how long is left; none if that is more than a day or so away. */
    Optional<String> left(String words) {
        return in(words).stream()
                .filter(named -> named.clock() && named.at().isAfter(now) && minutes(named.at()) <= IN_HOURS)
                .min(Comparator.comparing(Named::at))
                .map(named -> clockOf(named.words()) + " is " + span(minutes(named.at())) + " from now");
    }

    /** The earliest past moment that words name, with how long ago it was. */
    Optional<String> since(String words) {
        return in(words).stream()
                .filter(named -> named.at().isBefore(now))
                .min(Comparator.comparing(Named::at))
                .map(named -> named.words() + " was " + span(-minutes(named.at())) + " ago");
    }

    /** How long a promise's time is away, as words after it. */
    Optional<String> away(String words) {
        return in(words).stream().filter(Named::clock).findFirst().map(named -> {
            long minutes = minutes(named.at());
            return minutes >= 0 ? span(minutes) + " from now" : span(-minutes) + " ago";
        });
    }

    private static String clockOf(String words) {
        Matcher clock = CLOCK.matcher(words);
        return clock.find() ? clock.group() : words;
    }

    private long minutes(Instant at) {
        return Duration.between(now, at).toMinutes();
    }

    /** Minutes up to an hour, hours and minutes up to a day or so, then days. */
    private static String span(long minutes) {
        if (minutes < HOUR) {
            return count(minutes, "minute");
        }
        if (minutes < IN_HOURS) {
            long rest = minutes % HOUR;
            return count(minutes / HOUR, "hour") + (rest == 0 ? "" : " and " + count(rest, "minute"));
        }
        long hours = minutes % DAY / HOUR;
        return count(minutes / DAY, "day") + (hours == 0 || minutes > 14 * DAY ? "" : " and " + count(hours, "hour"));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
