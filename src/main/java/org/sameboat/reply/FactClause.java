package org.sameboat.reply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.rule.Rules;

/** A fact's name and its words, joined to one clause: "refund", "€40 sent 3 May" to "your refund of €40 was sent on 3 May". */
final class FactClause {

    /** Participles that do not end in "ed". */
    static final String IRREGULAR = "sent|held|lost|found|paid|made|taken|given|put|set|kept|told|built|"
            + "bought|brought|withdrawn|written|chosen|broken|frozen|stolen|underpaid|overpaid|resent|upheld";

    private static final Pattern DONE_TO =
            Pattern.compile("(" + IRREGULAR + "|(?!need|exceed|speed|missed|feed)" + "[a-z-]{2,}ed)(?!\\w)");
    /** What still holds, so that it is told in the present. */
    private static final Pattern HOLDS =
            Pattern.compile("(booked|planned|scheduled|expected|reserved|held|arranged|blocked|"
                    + "paused|delayed|covered|included|suspended|assigned|insured|frozen|attached|signed up)(?!\\w)");
    /** Set for a day, not on it. */
    private static final Pattern SET_FOR = Pattern.compile("(booked|planned|scheduled|arranged) on (?=\\d)");

    private static final Pattern PAYING =
            Pattern.compile("charged|paid|paid back|billed|refunded|reimbursed|credited|invoiced");
    private static final Pattern SUM_FIRST = Pattern.compile("[€£$]?\\d+([.,]\\d+)?(?![\\d:])");
    private static final Pattern SPAN_FIRST = Pattern.compile("(until|from|since|within|before|after|up to) .*");
    /** What may follow "is": a number, a name, or what is so. */
    private static final Pattern PLAIN =
            Pattern.compile("(?=[€£$\\d\\p{Lu}])|(?:free|open|closed|valid|possible|available|ready|due|"
                    + "normal|full|empty|on|in|at|under|with|without|not|non-\\p{L}+|still|already|over|up)\\b");

    private static final Pattern DID = Pattern.compile("(failed|arrived|ended|expired|started|left|closed|began|"
            + "departed|landed|matured|lapsed|crashed|stopped|changed|increased|decreased|resumed)(?!\\w)");
    /** Names of facts that are no thing but what was done with it, or what is so: "delivered: 19:52". */
    private static final Pattern ACT_ALONE = Pattern.compile("(" + IRREGULAR + "|[a-z-]{2,}ed)( for| on| at| to| by)?");
    /** Ends of names that say what a time is: "contract ends", "answer due". */
    private static final Pattern TURNING =
            Pattern.compile("(?:(.+) )?(ends?|starts?|begins?|expires?|opens?|closes?|due|expected|booked|promised)");
    /** Names that a value goes on with: "free cancellation until: 17 November". */
    private static final Pattern GOES_ON = Pattern.compile(".* (until|since|by|on|for|at|from|left|to|in|out)");

    static final Pattern NONE =
            Pattern.compile("(?i)(?:none|no|nothing)(?: (yet|received|given|available|so far|sent|found))?");
    private static final Pattern NOT_YET = Pattern.compile("(?i)not (?:yet )?(sent|received|paid|issued|shipped|"
            + "collected|delivered|booked|assigned|decided|approved|confirmed|started|processed|refunded|inspected|"
            + "ordered|found|scanned|made|set|resolved|answered)(?: yet)?");
    private static final Pattern THING_THEN_ACT =
            Pattern.compile("(?!not |only |all |newly |never )([a-z]+) ([a-z-]+ .+)");
    private static final Pattern AMOUNT_THEN_ACT = Pattern.compile("([€£$]\\d[\\d,.]*\\d|[€£$]\\d),? (.+)");
    /** Whose it is: what is the customer's own. */
    private static final Pattern THEIRS =
            Pattern.compile("(.* )?(order|claim|refund|booking|appointment|flight|bag|bags|"
                    + "luggage|account|parcel|ticket|tickets|subscription|card|application|complaint|request|contract|policy|"
                    + "plan|bill|invoice|payment|deposit|reservation|visit|delivery|membership|transfer|cancellation|export"
                    + "|seat|seats|room|train|permit|prescription|results|blood test|scan|engineer|installation|repair|"
                    + "replacement|exchange|return|voucher|balance)");

    private static final String DAY =
            "\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|" + "November|December)";
    /** A day that no word leads up to. */
    private static final Pattern BARE_DAY =
            Pattern.compile("(?i)(?<!\\b(?:on|by|to|from|until|till|since|before|after|for|"
                    + "between|and|of|the|expected|due|was|is|dated|or))(,?) (?=" + DAY + "(?! (?:to|and) \\d))");
    /** "Valid 1 September to 30 November". */
    private static final Pattern BARE_DAYS = Pattern.compile("^([a-z]+) (?=" + DAY + " to \\d)");

    static final Pattern DAY_FIRST = Pattern.compile(DAY + "(?:[ ,].*)?");
    private static final Pattern TIME_ALONE = Pattern.compile("(?:(?:\\d{1,2} to |" + DAY + " to )?" + DAY
            + "(?: at \\d{1,2}[:.]\\d\\d|, between [^,]*)?|\\d{1,2}:\\d\\d(?: ?[ap]m)?|between \\d[^,]*)(?:, .*)?");
    private static final String SEEN = "what I can see is this: ";

    private FactClause() {}

    /** @param past whether all the days that the fact names are over */
    static String of(String name, String words, boolean past) {
        Matcher none = NONE.matcher(words);
        if (none.matches()) {
            return (isMany(name) ? "there are no " : "there is no ")
                    + name
                    + ("available".equals(none.group(1)) ? " available" : " yet");
        }
        Matcher notYet = NOT_YET.matcher(words);
        if (notYet.matches()) {
            return the(name) + (isMany(name) ? " have" : " has") + " not been " + notYet.group(1) + " yet";
        }
        boolean timed = TIME_ALONE.matcher(words).matches();
        if (name.matches("(.* )?(status|state|stage|progress|situation)")) {
            return SEEN + dated(words);
        }
        if (name.matches("missing|needed|required")) {
            return "what is still " + name + " is " + words;
        }
        if (name.matches("reason|cause")) {
            return "the " + name + " I have here is this: " + dated(words);
        }
        Matcher turning = TURNING.matcher(name);
        if (timed && turning.matches()) {
            String thing = turning.group(1);
            String verb = turning.group(2);
            return (thing == null ? "it" : the(thing))
                    + (verb.endsWith("s") ? " " : thing != null && isMany(thing) ? " are " : " is ")
                    + verb
                    + at(words);
        }
        if (PAYING.matcher(name).matches() && SUM_FIRST.matcher(words).lookingAt()) {
            return (name.equals("paid") ? "you paid " : "you were " + name + " ") + dated(words);
        }
        if (ACT_ALONE.matcher(name).matches()) {
            return timed
                    ? "it was " + name + (GOES_ON.matcher(name).matches() ? " " + words : at(words))
                    : SEEN + name + " " + words;
        }
        if (GOES_ON.matcher(name).matches()) {
            return SEEN + name + " " + words;
        }
        return sentence(name, words, timed, past);
    }

    private static String sentence(String name, String words, boolean timed, boolean past) {
        String first = Rules.fold(words);
        if (DID.matcher(first).lookingAt()) {
            return the(name) + " " + dated(words);
        }
        if (DONE_TO.matcher(first).lookingAt()) {
            boolean holds = !past && HOLDS.matcher(first).lookingAt();
            return the(name)
                    + (holds ? are(name) : isMany(name) ? " were " : " was ")
                    + SET_FOR.matcher(dated(words)).replaceFirst("$1 for ");
        }
        Matcher thing = THING_THEN_ACT.matcher(words);
        if (thing.matches() && DONE_TO.matcher(thing.group(2)).lookingAt()) {
            return "the " + thing.group(1) + (isMany(thing.group(1)) ? " were " : " was ") + dated(thing.group(2));
        }
        Matcher amount = AMOUNT_THEN_ACT.matcher(words);
        if (amount.matches() && DONE_TO.matcher(amount.group(2)).lookingAt()) {
            return the(name) + " of " + amount.group(1) + (isMany(name) ? " were " : " was ") + dated(amount.group(2));
        }
        if (timed) {
            return the(name)
                    + (past ? isMany(name) ? " were" : " was" : are(name).stripTrailing())
                    + at(words);
        }
        boolean plain = PLAIN.matcher(words).lookingAt()
                && !SPAN_FIRST.matcher(first).matches()
                && !words.contains(",")
                && !words.contains(";")
                && !words.contains(":");
        return plain
                ? the(name) + are(name) + dated(words)
                : "what I have on " + the(name) + " is this: " + dated(words);
    }

    private static String at(String time) {
        boolean day = DAY_FIRST.matcher(time).matches();
        return (day
                        ? time.matches("\\d+ (\\w+ )?to .*") ? " from " : " on "
                        : time.startsWith("between") ? " " : " at ")
                + time;
    }

    /** "received 20 November" is "received on 20 November"; after a comma or another day nothing is put in. */
    static String dated(String words) {
        return BARE_DAYS
                .matcher(BARE_DAY.matcher(words)
                        .replaceAll(found -> found.group(1).isEmpty() ? " on " : ", "))
                .replaceFirst("$1 from ");
    }

    private static String are(String name) {
        return isMany(name) ? " are " : " is ";
    }

    static String the(String name) {
        if (name.matches("[a-z]+ing")) {
            return name;
        }
        return (THEIRS.matcher(name).matches() ? "your " : "the ") + name;
    }

    private static boolean isMany(String name) {
        return name.matches(".*[^sui]s");
    }
}
