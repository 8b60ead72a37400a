package org.sameboat.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.sameboat.gate.Value.Day;
import org.sameboat.rule.Wording;

/** Finds days: {@code 2026-03-04}, {@code 4/3/26}, {@code March 4th}, {@code the 4th}, {@code on Tuesday}, {@code tomorrow}. */
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
    private static final Wording ISO = Wording.of("(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Wording NUMERIC =
            Wording.of("(?<![\\d/.-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Wording SHORT = Wording.of(
            "(?<=(?:^|on|by|until|till|for|from|since|before|after|the|dated) )(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Wording DAY_MONTH =
            Wording.of("(?<!\\w)(\\d{1,2})(?:st|nd|rd|th)?(?: of|-)? ?" + MONTH + "(?!\\w)\\.?(?:,? (\\d{4})(?!\\d))?");
    private static final Wording MONTH_DAY = Wording.of(
            "(?<!\\w)" + MONTH + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:%])(?:,? (\\d{4})(?!\\d))?");
    private static final Wording THE_DAY = Wording.of(
            "(?<!\\w)(?:the|on|by) (\\d{1,2})(?:st|nd|rd|th)(?!\\w)(?! (?:time|floor|call|attempt|message|e-?mail|one|party|item|request|parcel|order|week|month|day|visit|letter|class|street|avenue|edition|generation|reply|complaint|person|birthday|anniversary))");
    private static final Wording MONTH_ONLY =
            Wording.of("(?<!\\w)(?:in|until|by|since|late|early|mid|mid-|this|next|last|end of) " + MONTH
                    + "(?!\\w)(?! (?:be|i|we|you|not|have|take))");
    private static final Wording WEEKDAY = Wording.of(
            "(?<!\\w)(mondays?|mon|tuesdays?|tues?|wednesdays?|weds?|thursdays?|thurs?|thur|fridays?|fri|saturdays?|sundays?)(?!\\w)");
    private static final Wording NEAR = Wording.of(
            "(?<!\\w)(the day after tomorrow|the day before yesterday|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))(?!\\w)");

    private Days() {}

    /** @param today the day of the advice, if known; relative days are only understood with it */
    static void find(String folded, @Nullable LocalDate today, Found found) {
        each(ISO, folded, found, m -> dates(number(m, 1), number(m, 2), number(m, 3)));
        each(NUMERIC, folded, found, m -> {
            int year = number(m, 4) < 100 ? 2000 + number(m, 4) : number(m, 4);
            return both(year, number(m, 1), number(m, 3));
        });
        each(DAY_MONTH, folded, found, m -> dates(year(m.group(3)), month(m.group(2)), number(m, 1)));
        each(MONTH_DAY, folded, found, m -> dates(year(m.group(3)), month(m.group(1)), number(m, 2)));
        each(SHORT, folded, found, m -> both(0, number(m, 1), number(m, 2)));
        each(THE_DAY, folded, found, m -> List.of(new Day.Reading(0, 0, number(m, 1), 0)));
        each(MONTH_ONLY, folded, found, m -> List.of(new Day.Reading(0, month(m.group(1)), 0, 0)));
        each(NEAR, folded, found, m -> relative(m.group(1), today));
        each(
                WEEKDAY,
                folded,
                found,
                m -> List.of(
                        new Day.Reading(0, 0, 0, 1 + WEEKDAYS.indexOf(m.group(1).substring(0, 3)))));
    }

    /** What a text of one day means in full. */
    private interface Meaning {
        List<Day.Reading> of(Matcher matcher);
    }

    private static void each(Wording wording, String folded, Found found, Meaning meaning) {
        if (!wording.canBeIn(folded)) {
            return;
        }
        Matcher matcher = wording.in(folded);
        while (matcher.find()) {
            if (found.isFree(matcher.start(), matcher.end())) {
                List<Day.Reading> readings = meaning.of(matcher);
                if (!readings.isEmpty()) {
                    found.add(new Day(readings), matcher.start(), matcher.end());
                }
            }
        }
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
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return List.of();
        }
        if (year == 0) {
            return List.of(new Day.Reading(0, month, day, 0));
        }
        try {
            return List.of(of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            // The 30th of February is no day; nothing is claimed.
            return List.of();
        }
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
