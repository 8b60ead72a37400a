package org.sameboat.reply;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.rule.Rules;

/** What it costs the customer: waits, repetitions, deadlines and hurts that they name. */
final class Effects {

    static final Rules RULES = Rules.load("/org/sameboat/reply/effects.yml");

    private static final String NUMBER = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty)";
    private static final Pattern WAIT = Pattern.compile("(?:been|waited|waiting|took|taken|after|now|day)?\\b" + NUMBER
            + " ?(days?|weeks?|months?|hours?|hrs?)\\b");
    private static final Pattern WAIT_CUE = Pattern.compile(
            "(?:been|waited|waiting|took|taken|overdue|late)(?: [a-z]+){0,2} " + NUMBER
                    + " ?(days?|weeks?|months?|hours?|hrs?)\\b(?! (?:old|pregnant|customer|contract|off|in))|\\b"
                    + NUMBER
                    + " ?(days?|weeks?|months?|hours?|hrs?) (?:now|later|overdue|of waiting|on hold|and (?:still|counting|nothing|no))\\b");
    private static final Pattern TIMES = Pattern.compile(
            "\\b(second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|7th) (?:(?:email|e-mail|call|message|letter|mail|ticket)\\b"
                    + "|time (?:i|we)(?:'ve|ve| have|'m|m)?(?: had to)? (?:rung|called|written|asked|told|reported|emailed|chased|explained|contacted|raised|sent"
                    + "|ring|call|write|ask|asking|calling|ringing|writing))\\b"
                    + "|\\b(?:called|rung|rang|written|emailed|mailed|phoned|asked|reported|told you|chased|contacted)(?: [a-z]+){0,2} "
                    + "(twice|(?:two|three|four|five|six|seven|eight|nine|ten|[3-9]|1[0-9])(?= ?(?:times|x)\\b))\\b");
    private static final Pattern EVENT = Pattern.compile(
            "\\b(wedding|funeral|interview|exam|(?<!bank )holiday|birthday|prom|christening|graduation|hearing|concert|party|thesis)"
                    + "(?:'s| is| starts| begins| leaves)?(?: due)?(?: in [0-9a-z]+ (?:hours|days)| (?:on|this|next)? ?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)| tomorrow| today| tonight| at (?:six|seven|eight|nine|[0-9]))");
    private static final Map<String, String> COUNTS = Map.ofEntries(
            Map.entry("second", "twice"),
            Map.entry("2nd", "twice"),
            Map.entry("twice", "twice"),
            Map.entry("two", "twice"),
            Map.entry("third", "three times"),
            Map.entry("3rd", "three times"),
            Map.entry("fourth", "four times"),
            Map.entry("4th", "four times"),
            Map.entry("fifth", "five times"),
            Map.entry("5th", "five times"),
            Map.entry("sixth", "six times"),
            Map.entry("6th", "six times"),
            Map.entry("seventh", "seven times"),
            Map.entry("7th", "seven times"));

    Set<String> in(String message) {
        Set<String> effects = new LinkedHashSet<>();
        RULES.in(message).forEach(match -> effects.add(match.rule().id()));
        return effects;
    }

    /** Waits, counts and events that the message names, as values for slots. */
    Map<String, String> measures(String message) {
        Map<String, String> measures = new LinkedHashMap<>();
        wait(message).ifPresent(wait -> measures.put("wait", wait));
        times(message).ifPresent(times -> measures.put("times", times));
        deadline(message).ifPresent(event -> measures.put("deadline", event));
        return measures;
    }

    /** How long the customer says that they have waited, such as "three weeks". */
    private static Optional<String> wait(String message) {
        Matcher cue = WAIT_CUE.matcher(Rules.fold(message));
        if (!cue.find()) {
            return Optional.empty();
        }
        Matcher wait = WAIT.matcher(cue.group());
        if (!wait.find()) {
            return Optional.empty();
        }
        String number = wait.group(1);
        String unit = wait.group(2).replace("hrs", "hours").replaceAll("^hr$", "hour");
        boolean one = "1".equals(number) || "one".equals(number);
        String stem = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return Optional.of(number + " " + (one ? stem : stem + "s"));
    }

    /** How often the customer says that they have asked, such as "three times". */
    private static Optional<String> times(String message) {
        Matcher times = TIMES.matcher(Rules.fold(message));
        if (!times.find()) {
            return Optional.empty();
        }
        String count = times.group(1) != null ? times.group(1) : times.group(2);
        return Optional.of(COUNTS.getOrDefault(count, count + " times"));
    }

    /** The event that will not wait, such as "the wedding". */
    private static Optional<String> deadline(String message) {
        Matcher event = EVENT.matcher(Rules.fold(message).toLowerCase(Locale.ROOT));
        return event.find() ? Optional.of("the " + event.group(1)) : Optional.empty();
    }
}
