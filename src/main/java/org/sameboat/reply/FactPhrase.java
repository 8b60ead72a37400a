package org.sameboat.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sameboat.rule.Rules;

/**
 * A fact of the case as an agent would tell it: "claim: received 2026-11-20, decision due 2026-12-04" is "your claim was
 * received on 20 November, decision due 4 December".
 */
final class FactPhrase {

    private static final int LONGEST = 140;

    /** What was done with the customer, rather than with a thing. */
    private static final Pattern WITH_THEM =
            Pattern.compile("(rebooked|booked|moved|rescheduled|upgraded|switched)( on| onto| to| for)?");

    /** What follows the clause that tells. */
    private static final Pattern MAIN_CLAUSE =
            Pattern.compile("(?i)\\b(because|if|when|while|unless|after|before|until) .*");

    private static final Pattern NOTHING = Pattern.compile("(?i)(nothing|no|n/a|unknown|-|yes|true|false|ok|see .*|"
            + "(none|not) (known|recorded|stated|logged|on file|disclosed)|not given)( yet)?");
    private static final Pattern PARTY = Pattern.compile(
            "\\b(by|from|to|with|at) (airline|hospital|courier|carrier|bank|receiving bank|contractor|manager|duty"
                    + " manager|practice|company|depot|warehouse|sender|recipient|clinic|landlord|supplier|"
                    + "network|insurer|assessor|technician|driver|kitchen|moderator|merchant|shop|school)(?!\\w)");
    /** Written for the desk: what may be given, or what to do. */
    private static final Pattern FOR_DESK =
            Pattern.compile("(?i)\\b(agents?|desk|staff|supervisor|manager approval|we|internal|caller|cust)\\b");

    /** What the fact's name does: "temporary pass: can be emailed". */
    private static final Pattern VERB_FIRST = Pattern.compile(
            "(?:can|may|must|needs?|will|has|have|is|are|was|were|goes|takes|applies|includes?|covers?|ends)(?!\\w)");

    /** A number with news beside it: "claim: DC-60211, received 2026-11-20". */
    private static final Pattern NEWS_OF = Pattern.compile("(order|booking|case|ticket|reservation|claim): ("
            + FactClause.IRREGULAR + "|[a-z-]{2,}ed|ready|due|pending|under|open)\\b.*");

    private static final Set<String> BACKGROUND = Set.of(
            "item",
            "items",
            "product",
            "model",
            "price",
            "total",
            "address",
            "stay",
            "trip",
            "size",
            "ordered",
            "email",
            "phone",
            "seat",
            "guest",
            "flight",
            "train",
            "plan",
            "event",
            "course",
            "job",
            "hotel",
            "room",
            "type",
            "patient",
            "passenger",
            "passengers",
            "pupil",
            "party",
            "quantity");

    private FactPhrase() {}

    /** Whether a fact tells what the customer bought, not what became of it. */
    static boolean isBackground(String key) {
        return BACKGROUND.contains(name(key));
    }

    /** A fact as words that begin a sentence or stand after a colon; nothing that is only for the desk, only a name or nothing known. */
    static Optional<String> told(String key, String value, @Nullable Instant now) {
        String noted = value.strip().replaceAll("[.!]+$", "");
        String name = name(key);
        if (noted.isEmpty()
                || noted.length() > LONGEST
                || FactSheet.isInternal(key)
                || FactSheet.isName(key)
                        && !NEWS_OF.matcher(name + ": " + Rules.fold(withoutCodes(noted)))
                                .matches()
                || FOR_DESK.matcher(name + ": " + noted).find()
                || name.startsWith("missing") && FactClause.NONE.matcher(noted).matches()) {
            return Optional.empty();
        }
        if (NOTHING.matcher(noted).matches()) {
            return Optional.empty();
        }
        if (VERB_FIRST.matcher(noted).lookingAt()) {
            return Optional.of(FactClause.the(name) + " " + toThem(Spoken.of(noted)));
        }
        if (FactSheet.isSentence(MAIN_CLAUSE.matcher(noted).replaceFirst(""))) {
            return Optional.of(FactSheet.lowered(Spoken.of(noted)));
        }
        Matcher withThem = WITH_THEM.matcher(name);
        if (withThem.matches()) {
            String onto = withThem.group(2) != null
                    ? ""
                    : FactClause.DAY_FIRST.matcher(Spoken.of(noted)).matches() ? " for" : " on";
            return Optional.of("you are " + name + onto + " " + FactClause.dated(Spoken.of(noted)));
        }
        String words = PARTY.matcher(toThem(Spoken.of(withoutCodes(noted)))).replaceAll("$1 the $2");
        return words.isBlank() ? Optional.empty() : Optional.of(FactClause.of(name, words, isPast(noted, now)));
    }

    /** Whether all the days that a fact names are over. */
    private static boolean isPast(String noted, @Nullable Instant now) {
        List<LocalDate> days = Spoken.days(noted);
        return now != null
                && !days.isEmpty()
                && days.stream().allMatch(day -> day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    /** The desk notes about the customer; the agent speaks to them. */
    private static String toThem(String words) {
        return words.replaceAll("(?i)\\b(?:the )?customer(?:'s| has to give their)(?= )", "your")
                .replaceAll(
                        "(?i)\\b(?:the )?(?:customer|caller|guest|patient|passenger)\\b(?! [a-z]+s\\b| (?:can|may|must|has|was))",
                        "you");
    }

    /** Codes of a value are told nobody twice: "DC-60211, received 2026-11-20". */
    private static String withoutCodes(String noted) {
        return Arrays.stream(noted.split(", "))
                .filter(part -> !part.matches("[A-Z]{1,5}[ -]?\\d[\\w-]*|\\d{5,}"))
                .collect(Collectors.joining(", "));
    }

    /** A fact's name in words, without a day that was noted with it. */
    static String name(String key) {
        return key.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll(" ?\\d{4}-\\d\\d-\\d\\d", "")
                .replaceAll(" \\d$", "");
    }
}
