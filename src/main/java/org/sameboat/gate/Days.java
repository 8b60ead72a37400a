package org.sameboat.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sameboat.gate.Value.Day;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/**
 * Finds days: {@code 2026-03-04}, {@code 4/3/26}, {@code Wednesday, March 4th}, {@code the 4th}, {@code on Tuesday},
 * {@code tomorrow}.
 */
final class Days {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, Integer> RELATIVE = Map.of(
            "today",
            0,
            "tonight",
            0,
            "this morning",
            0,
            "this afternoon",
            0,
            "this evening",
            0,
            "tomorrow",
            1,
            "the day after tomorrow",
            2,
            "yesterday",
            -1,
            "the day before yesterday",
            -2);

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String WEEKDAY_NAME =
            "(?:mondays?|mon|tuesdays?|tues?|wednesdays?|weds?|thursdays?|thurs?|thur?|fridays?|fri|saturdays?|sundays?)";
    private static final String ANY_WEEKDAY = "(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?";
    /** What every day in figures alone has; most numbers are none. */
    private static final Wording FIGURES = Wording.of("\\d(?:[./-]\\d|st|nd|rd|th)");

    /** Mon-Sat, Tuesday to Thursday: each of the days is meant. */
    private static final Wording WEEKDAYS_FROM_TO =
            Wording.of("(?<!\\w)" + ANY_WEEKDAY + " ?(?:[-\\u2013]|to|till|until|through) ?" + ANY_WEEKDAY + "(?!\\w)");
    /** The first day of "1 to 30 April", which borrows the month of the last. */
    private static final Wording FIRST_OF =
            Wording.of("(?<!\\w)(\\d{1,2})(?:st|nd|rd|th)? ?(?:[-\\u2013]|to|till|until)"
                    + " ?(?=\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?!\\w))");

    private static final Wording ISO_MONTH = Wording.of("(?<![\\d-])(\\d{4})-(0[1-9]|1[0-2])(?![\\d-])");

    private static final Wording ISO = dated("(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Wording NUMERIC = dated("(?<![\\d/.-])(\\d{1,2})([./-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?!\\d)");
    private static final Wording SHORT = Wording.of(
            "(?<=(?:^|on|by|until|till|for|from|since|before|after|the|dated) )(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Wording DAY_MONTH =
            dated("(?<!\\w)(\\d{1,2})(?:st|nd|rd|th)?(?: of|-)? ?" + MONTH + "(?!\\w)\\.?(?:,? (\\d{4})(?!\\d))?");
    private static final Wording MONTH_DAY =
            dated("(?<!\\w)" + MONTH + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:%])(?:,? (\\d{4})(?!\\d))?");
    private static final Wording THE_DAY = dated(
            "(?:(?<!\\w)(?:the|on|by) |(?<=day |day, )|^)(\\d{1,2})(?:st|nd|rd|th)(?!\\w)(?! (?:time|floor|call|attempt|message|e-?mail|one|party|item|request|parcel|order|week|month|day|visit|letter|class|street|avenue|edition|generation|reply|complaint|person|birthday|anniversary))");
    private static final Wording MONTH_ONLY =
            Wording.of("(?<!\\w)(?:in|until|by|since|late|early|mid|mid-|this|next|last|end of) " + MONTH
                    + "(?!\\w)(?! (?:be|i|we|you|not|have|take))");
    private static final Wording MONTH_END = Wording.of("(?<!\\w)(?:the )?end of " + MONTH + "(?!\\w)");
    private static final Wording WEEKDAY = Wording.of("(?<!\\w)(" + WEEKDAY_NAME + ")(?!\\w)");
    private static final Wording NEAR = Wording.of(
            "(?<!\\w)(?<!from )(the day after tomorrow|the day before yesterday|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))(?!\\w)");

    static final List<Wording> WORDINGS = List.of(
            FIGURES,
            ISO,
            ISO_MONTH,
            NUMERIC,
            DAY_MONTH,
            MONTH_DAY,
            FIRST_OF,
            SHORT,
            THE_DAY,
            MONTH_END,
            MONTH_ONLY,
            NEAR,
            WEEKDAYS_FROM_TO,
            WEEKDAY);

    private Days() {}

    /** A way to write a day, with the weekday that may stand before or after it. */
    private static Wording dated(String day) {
        return Wording.of("(?:(?<!\\w)(" + WEEKDAY_NAME + "),? (?:(?:on )?the |on )?)?" + day
                + "(?:,? \\(?(?:a |next |this )?(" + WEEKDAY_NAME + ")(?!\\w)\\)?)?");
    }

    /** @param today the day of the advice, if known; relative days are only understood with it */
    static void find(Wordings.In text, @Nullable LocalDate today, Found found) {
        boolean dated = text.has(FIGURES);
        if (dated) {
            each(ISO, text, found, m -> named(m, dates(number(m, 2), number(m, 3), number(m, 4))));
            each(ISO_MONTH, text, found, m -> List.of(new Day.Reading(number(m, 1), number(m, 2), 0, 0)));
            each(NUMERIC, text, found, m -> {
                int year = number(m, 5) < 100 ? 2000 + number(m, 5) : number(m, 5);
                return named(m, both(year, number(m, 2), number(m, 4)));
            });
        }
        each(DAY_MONTH, text, found, m -> named(m, dates(year(m.group(4)), month(m.group(3)), number(m, 2))));
        each(MONTH_DAY, text, found, m -> named(m, dates(year(m.group(4)), month(m.group(2)), number(m, 3))));
        each(FIRST_OF, text, found, m -> dates(0, month(m.group(2)), number(m, 1)));
        if (dated) {
            each(SHORT, text, found, m -> both(0, number(m, 1), number(m, 2)));
            each(THE_DAY, text, found, m -> named(m, dates(0, 0, number(m, 2))));
        }
        each(MONTH_END, text, found, m -> {
            int month = month(m.group(1));
            return List.of(new Day.Reading(0, month, lastDay(month), 0));
        });
        each(MONTH_ONLY, text, found, m -> List.of(new Day.Reading(0, month(m.group(1)), 0, 0)));
        each(NEAR, text, found, m -> relative(m.group(1), today));
        each(WEEKDAYS_FROM_TO, text, found, m -> weekdays(weekday(m.group(1)), weekday(m.group(2))));
        each(WEEKDAY, text, found, m -> List.of(new Day.Reading(0, 0, 0, weekday(m.group(1)))));
    }

    /** The same readings with the weekday that the writer gave them, right or wrong. */
    private static List<Day.Reading> named(Matcher matcher, List<Day.Reading> readings) {
        String before = matcher.group(1);
        String name = before != null ? before : matcher.group(matcher.groupCount());
        return name == null
                ? readings
                : readings.stream()
                        .map(r -> new Day.Reading(r.year(), r.month(), r.day(), weekday(name)))
                        .toList();
    }

    /** From one weekday to another, over the weekend where need be. */
    private static List<Day.Reading> weekdays(int first, int last) {
        int days = 1 + Math.floorMod(last - first, WEEKDAYS.size());
        return IntStream.range(0, days)
                .mapToObj(i -> new Day.Reading(0, 0, 0, 1 + (first - 1 + i) % WEEKDAYS.size()))
                .toList();
    }

    private static int weekday(String name) {
        return 1 + WEEKDAYS.indexOf(name.substring(0, 3));
    }

    /** What a text of one day means in full. */
    private interface Meaning {
        List<Day.Reading> of(Matcher matcher);
    }

    private static void each(Wording wording, Wordings.In text, Found found, Meaning meaning) {
        text.each(wording, matcher -> {
            if (found.isFree(matcher.start(), matcher.end())) {
                List<Day.Reading> readings = meaning.of(matcher);
                if (!readings.isEmpty()) {
                    found.add(new Day(readings), matcher.start(), matcher.end());
                }
            }
        });
    }

    private static List<Day.Reading> relative(String word, @Nullable LocalDate today) {
        return today == null ? List.of() : List.of(of(today.plusDays(RELATIVE.getOrDefault(word, 0))));
    }

    static Day.Reading of(LocalDate date) {
        return new Day.Reading(
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getDayOfWeek().getValue());
    }

    private static List<Day.Reading> both(int year, int first, int second) {
        List<Day.Reading> readings = new ArrayList<>(dates(year, second, first));
        if (first != second) {
            readings.addAll(dates(year, first, second));
        }
        return readings;
    }

    private static List<Day.Reading> dates(int year, int month, int day) {
        if (month > 12 || day < 1 || day > 31) {
            return List.of();
        }
        if (year == 0 || month == 0) {
            return List.of(new Day.Reading(0, month, day, 0));
        }
        try {
            return List.of(of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            // The 30th of February is no day; nothing is claimed.
            return List.of();
        }
    }

    private static int lastDay(int month) {
        return Month.of(month).minLength();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(@Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written);
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3));
    }
}
