package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/** Finds times of day and durations: {@code by 5 pm}, {@code 17:00}, {@code 3–5 working days}, {@code an hour}. */
final class Times {

    private static final double HOUR = 1;
    private static final double DAY = 24;
    private static final Map<String, Double> UNITS = Map.of(
            "min", HOUR / 60, "hou", HOUR, "hr", HOUR, "day", DAY, "nig", DAY, "wee", 7 * DAY, "for", 14 * DAY, "mon",
            30 * DAY, "yea", 365 * DAY);

    private static final String UNIT =
            "(minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|fortnights?|months?|years?)(?!\\w)";
    private static final Wording RANGE =
            Wording.of("(?<![\\w.,£$€])(" + Numbers.PATTERN + ")(?: ?(?:-|\\u2013|to|or) ?(" + Numbers.PATTERN
                    + "))?(?:[ -]|(?<=\\d)(?=h(?!\\w)))(?!years?[ -]olds?(?!\\w))(?:full |whole |working |business"
                    + " |calendar |more |extra |straight )?"
                    + UNIT + "( and a half(?!\\w))?");
    private static final Wording SINGLE = Wording.of(
            "(?<!\\w)(?:an|a couple of|within a|in a|takes a|take a|for a|a full|a whole|half an|the next|within"
                    + " the|exactly a|about a|over a|nearly a|almost a|just a)"
                    + " (hour|week|fortnight|month|year|hours|weeks|months|years|days)(?!\\w)( and a"
                    + " half(?!\\w))?|(?<!\\w)a (week|fortnight|month|year)(?= (?:ago|late|from (?:now|today)|overdue)|'s"
                    + " notice)");

    private static final List<String> ORDINALS = List.of(
            "fir", "sec", "thi", "fou", "fif", "six", "sev", "eig", "nin", "1st", "2nd", "3rd", "4th", "5th", "6th",
            "7th", "8th", "9th");
    private static final Wording ORDINAL =
            Wording.of("(?<!\\w)(second|third|fourth|fifth|sixth|seventh|eighth|ninth|[2-9](?:nd|rd|th))"
                    + " (day|night|week|month|hour|year)(?!\\w)");

    /** "Day 3 without my suitcase". */
    private static final Wording COUNTED = Wording.of(
            "(?<!\\w)(day|week|month|hour) (\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\\w:])");

    private static final Wording MERIDIEM =
            Wording.of("(?<![\\w:.])(\\d{1,2})(?:[:.](\\d{2}))? ?(a\\.?m\\.?|p\\.?m\\.?|o'clock)(?!\\w)");
    private static final Wording EXACT = Wording.of("(?<![\\w:.])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
    /** The time of an instant, 2026-10-21T01:00:00Z. */
    private static final Wording INSTANT = Wording.of(
            "(?<=\\d\\dt)([01]\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(?:z|[+-]\\d\\d:?\\d\\d)?(?!\\w)");

    private static final Wording AFTER_WORD =
            Wording.of("(?<!\\w)(?:by|before|at|until|till|after|between|from|about|around)"
                    + " (\\d{1,2})(?:\\.([0-5]\\d))?(?![\\w%/:-]|[.,]\\d)(?! (?:and|or) (?:2[5-9]|[3-9]\\d|\\d{3}))(?!"
                    + " ?(?:(?:days?|hours?|weeks?|months?|minutes?|mins?|working|business|years?|items?|euros?|pounds?|dollars?|quid|people|cm|mm|m|km|kg|kilos?|g|ml|l|lit(?:re|er)s?|inch\\w*|feet|ft|miles?|times|pieces|parts|others?|pages?)(?!\\w)|%|(?:st|nd|rd|th)(?!\\w)|to"
                    + " \\d+ (?:days|working)))");
    private static final Pattern SECOND =
            Pattern.compile("\\G ?(?:and|to|-|\\u2013|or) ?(\\d{1,2})(?:[.:]([0-5]\\d))?(?![\\w%/,-])(?!"
                    + " ?(?:days|hours|working|business))");
    /** "This afternoon, 2 to 4", "Tuesday the 18th, 8 to 10". */
    private static final Wording FROM_TO = Wording.of(
            "(?<=(?:morning|afternoon|evening|today|tomorrow|tonight|day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|\\d(?:st|nd|rd|th)),? )(?:from |between"
                    + " )?(\\d{1,2})(?:[.:]([0-5]\\d))? ?(?:to|-|\\u2013|till|until|and)"
                    + " ?(\\d{1,2})(?:[.:]([0-5]\\d))?(?![\\w%/:]|[.,]\\d)(?!"
                    + " ?(?:days?|hours?|weeks?|months?|minutes?|working|business|people|items?))");

    private static final Wording NAMED = Wording.of("(?<!\\w)(noon|midday|midnight)(?!\\w)");
    private static final Wording SPOKEN = Wording.of(
            "(?<!\\w)(?:(by|before|at|until|till|after|from|around|about) )?(?:(half (?:past )?|(?:a )?quarter"
                    + " (?:past|to) ))?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})(?="
                    + " (?:today|tonight|tomorrow|this|in the|on|sharp|at the latest|instead|and"
                    + " i|or)(?!\\w)|[.,;!?](?!\\d)|$)");
    static final List<Wording> WORDINGS =
            List.of(RANGE, ORDINAL, COUNTED, SINGLE, MERIDIEM, EXACT, INSTANT, AFTER_WORD, FROM_TO, SPOKEN, NAMED);
    private static final int NOON = 12 * 60;

    private Times() {}

    static void findDurations(Wordings.In text, Found found) {
        text.each(RANGE, range -> {
            BigDecimal from = Numbers.of(range.group(1));
            BigDecimal to = range.group(2) == null ? from : Numbers.of(range.group(2));
            if (from != null && to != null && found.isFree(range.start(), range.end())) {
                double unit = hours(range.group(3));
                double half = range.group(4) == null ? 0 : unit / 2;
                found.add(
                        new Value.Lasting(from.doubleValue() * unit + half, to.doubleValue() * unit + half),
                        range.start(),
                        range.end());
            }
        });
        text.each(ORDINAL, ordinal -> {
            if (found.isFree(ordinal.start(), ordinal.end())) {
                int number = 1 + ORDINALS.indexOf(ordinal.group(1).substring(0, 3)) % 9;
                found.add(running(number, ordinal.group(2)), ordinal.start(), ordinal.end());
            }
        });
        text.each(COUNTED, counted -> {
            BigDecimal number = Numbers.of(counted.group(2));
            if (number != null && found.isFree(counted.start(), counted.end())) {
                found.add(running(number.doubleValue(), counted.group(1)), counted.start(), counted.end());
            }
        });
        text.each(SINGLE, single -> {
            String unit = single.group(1) == null ? single.group(3) : single.group(1);
            if (found.isFree(single.start(), single.end()) && !unit.endsWith("s")) {
                double factor = single.group().startsWith("half") ? 0.5 : single.group(2) == null ? 1 : 1.5;
                double hours = factor * hours(unit);
                found.add(new Value.Lasting(hours, hours), single.start(), single.end());
            }
        });
    }

    /** On the third day two days have passed, and the third is running. */
    private static Value.Lasting running(double number, String unit) {
        return new Value.Lasting((number - 1) * hours(unit), number * hours(unit));
    }

    private static double hours(String unit) {
        Double known = UNITS.get(unit.substring(0, Math.min(3, unit.length())));
        return known != null ? known : HOUR;
    }

    static void findClocks(Wordings.In text, Found found) {
        text.each(MERIDIEM, meridiem -> {
            int minutes = minutes(meridiem.group(1), meridiem.group(2));
            boolean open = meridiem.group(3).startsWith("o");
            boolean late = meridiem.group(3).startsWith("p");
            add(minutes % NOON + (late ? NOON : 0), open, meridiem.start(), meridiem.end(), found);
        });
        text.each(EXACT, exact -> {
            int minutes = minutes(exact.group(1), exact.group(2));
            add(minutes, exact.group(1).length() == 1, exact.start(), exact.end(), found);
        });
        text.each(
                INSTANT,
                instant ->
                        add(minutes(instant.group(1), instant.group(2)), false, instant.start(), instant.end(), found));
        text.each(AFTER_WORD, after -> {
            add(minutes(after.group(1), after.group(2)), true, after.start(1), after.end(), found);
            Matcher second = SECOND.matcher(text.folded())
                    .region(after.end(), text.folded().length());
            if (second.find()) {
                add(minutes(second.group(1), second.group(2)), true, second.start(1), second.end(), found);
            }
        });
        text.each(FROM_TO, fromTo -> {
            add(minutes(fromTo.group(1), fromTo.group(2)), true, fromTo.start(1), fromTo.end(1), found);
            add(minutes(fromTo.group(3), fromTo.group(4)), true, fromTo.start(3), fromTo.end(3), found);
        });
        text.each(SPOKEN, spoken -> {
            if (spoken.group(1) != null || spoken.group(2) != null) {
                int begin = spoken.group(2) != null ? spoken.start(2) : spoken.start(3);
                add(spoken(spoken), true, begin, spoken.end(), found);
            }
        });
        text.each(NAMED, named -> {
            add("midnight".equals(named.group(1)) ? 0 : NOON, false, named.start(), named.end(), found);
        });
    }

    /** "Half past six", "quarter to nine", "at five". */
    private static int spoken(Matcher spoken) {
        BigDecimal hour = Numbers.of(spoken.group(3));
        int minutes = hour == null ? 0 : hour.intValue() * 60;
        String part = spoken.group(2) == null ? "" : spoken.group(2);
        if (part.startsWith("half")) {
            return minutes + 30;
        }
        return part.isEmpty() ? minutes : minutes + (part.contains(" to ") ? -15 : 15);
    }

    private static void add(int minutes, boolean half, int begin, int end, Found found) {
        if (minutes >= 0 && minutes < 2 * NOON && found.isFree(begin, end)) {
            found.add(new Value.Clock(minutes, half), begin, end);
        }
    }

    private static int minutes(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours);
        return hour > 24 ? -1 : hour % 24 * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
