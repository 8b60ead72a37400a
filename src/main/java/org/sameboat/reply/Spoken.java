package org.sameboat.reply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a desk noted, as people say it: "2026-11-19 08:00-12:00" is "19 November, between 8:00 and 12:00", "5.00 GBP" is "£5". */
final class Spoken {

    private static final String DATE = "(?<![\\w-])(\\d{4}-\\d\\d-\\d\\d)";
    private static final String CLOCK = "(\\d{1,2}:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?: ?Z(?!\\w)| UTC(?!\\w))?";
    private static final Pattern DAYS =
            Pattern.compile(DATE + "(?: to | ?[-\\u2013] ?)(\\d{4}-\\d\\d-\\d\\d)(?![\\w-])");
    private static final Pattern DAY_AND_HOURS =
            Pattern.compile(DATE + ",? " + CLOCK + "(?: ?[-\\u2013] ?| to )" + CLOCK + "(?![\\d:])");
    private static final Pattern DAY_AND_CLOCK = Pattern.compile(DATE + "(?:T|,? (?:at )?)" + CLOCK + "(?![\\d:])");
    private static final Pattern DAY = Pattern.compile(DATE + "(?![\\w-])");
    private static final Pattern HOURS =
            Pattern.compile("(?<![\\d:])" + CLOCK + "(?: ?[-\\u2013] ?)" + CLOCK + "(?![\\d:])");
    private static final Pattern EARLY = Pattern.compile("(?<![\\d:.])0(\\d:\\d\\d)(?![\\d:])");
    /** Desks note the day first; people say "18:00 today". */
    private static final Pattern DAY_THEN_CLOCK =
            Pattern.compile("(?i)^(today|tomorrow|tonight),? (?:at )?(\\d{1,2}[:.]\\d\\d(?: ?[ap]m)?)$");

    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$");
    private static final String SUM = "(\\d[\\d,]*)(\\.\\d\\d)?(?![\\d.,]\\d)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<!\\w)(?:(EUR|GBP|USD) ?" + SUM + "|" + SUM + " ?(EUR|GBP|USD)(?!\\w))");

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("d", Locale.UK);

    private Spoken() {}

    static String of(String noted) {
        String spoken = replaced(DAYS, noted, days -> days(days.group(1), days.group(2)));
        spoken = replaced(
                DAY_AND_HOURS, spoken, at -> day(at.group(1)) + ", between " + at.group(2) + " and " + at.group(3));
        spoken = replaced(DAY_AND_CLOCK, spoken, at -> day(at.group(1)) + " at " + at.group(2));
        spoken = replaced(DAY, spoken, day -> day(day.group(1)));
        spoken = HOURS.matcher(spoken).replaceAll("between $1 and $2");
        spoken = EARLY.matcher(spoken).replaceAll("$1");
        spoken = replaced(AMOUNT, spoken, Spoken::amount);
        return DAY_THEN_CLOCK.matcher(spoken).replaceFirst("$2 $1");
    }

    /** The days that are noted, in their order. */
    static List<LocalDate> days(String noted) {
        return DAY.matcher(noted.replaceAll("(?<=\\d)T(?=\\d)", " "))
                .results()
                .flatMap(day -> {
                    try {
                        return Stream.of(LocalDate.parse(day.group(1)));
                    } catch (DateTimeException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** @param words may throw {@link DateTimeException}: 2026-02-31 is left as it is */
    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> words) {
        return pattern.matcher(text).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(words.apply(found));
            } catch (DateTimeException e) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }

    private static String day(String iso) {
        return DAY_AND_MONTH.format(LocalDate.parse(iso));
    }

    private static String days(String from, String to) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        boolean sameMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return (sameMonth ? DAY_ALONE : DAY_AND_MONTH).format(first) + " to " + DAY_AND_MONTH.format(last);
    }

    private static String amount(MatchResult found) {
        boolean before = found.group(1) != null;
        String sign = SIGNS.get(before ? found.group(1) : found.group(6));
        String cents = before ? found.group(3) : found.group(5);
        return sign + (before ? found.group(2) : found.group(4)) + (cents == null || cents.equals(".00") ? "" : cents);
    }
}
