package org.sameboat.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts, which desks note in shorthand, in words for the customer: what the agent can do, or what is there for them. */
final class FactWords {

    private static final Pattern AGENT_MAY = Pattern.compile(
            "(?i)(?:^|.*[,;:.] )(?:the )?(?:agents?|desk|staff|you|we) (?:may|can)(?: also)? (?<act>[a-z][^,;.:]*)(?<rest>[,;]"
                    + " (?:takes?|works?|arrives?|lasts?|comes?|goes) [^;]+)?.*");
    /** What concerns the desk, not the customer. */
    private static final Pattern ALONE =
            Pattern.compile("(?i) (without (further )?(approval|asking|sign-off)|on (their|his|her|your) own)\\b");
    /** How far an agent may go is not told. */
    private static final Pattern UP_TO =
            Pattern.compile("(?i)\\bup to [£$€]?\\d[\\d.,]* ?(%|percent|pounds|euros|dollars|[A-Z]{3}\\b)?");

    /** One of the things that a fact named after the agent says the agent may do. */
    private static final Pattern OWN_POWER = Pattern.compile("(?i)(?:may|can) (?!not\\b)([a-z]+ .*?)[.!]*");

    private static final Pattern IT_LAST =
            Pattern.compile("(?i) (it|this|that|one|them|either|both)( (now|today|directly|yourself))?$");
    private static final Pattern DESK_ONLY = Pattern.compile(
            "(?i)\\b(agents?|staff|internal|we may|you may|not (yet )?\\w+|unconfirmed|no cause|no reason|no record|log(ged)?|note|picking|our (\\w+ )?(error|fault|mistake|bug))\\b");
    /** Names of facts that say nothing to the customer. */
    private static final Set<String> PLAIN = Set.of(
            "alternative",
            "alternatives",
            "care",
            "cover",
            "credit",
            "goodwill",
            "hold",
            "offer",
            "offers",
            "option",
            "options",
            "policy",
            "refund",
            "remedy",
            "rule",
            "rules",
            "slots",
            "status",
            "swap",
            "terms",
            "unblock",
            "entitlement",
            "fix",
            "workaround",
            "compensation",
            "authority");

    /** Names of facts that only the desk works with: people, limits, stock. */
    private static final Pattern NOT_THEIRS = Pattern.compile(
            "\\b(cut-?off|limits?|stock|engineer|manager|contact|on call|team|lead|supervisor|staff|driver|crew|owner|log|note|notes|history|cause|backup|restore|rota|authority|verification|powers?|decision|abuse|reason|result|fault|error)\\b");

    private static final Pattern RULE = Pattern.compile("\\b(policy|rules?|terms)\\b");
    /** What a rule holds for, before its colon. */
    private static final Pattern CASE_OF_RULE = Pattern.compile("^[^:;]{3,70}: (?=\\D)");

    /** Asked of somebody else first, it is nothing that the agent may give. */
    private static final Pattern GIVES = Pattern.compile(
            "(?i)(?:agents?|desk|staff|we) (?:may|can) ((give|credit|offer|"
                    + "refund|pay|grant|send)|waive|extend|add|book|move|resend|replace|change|apply)(?!\\w)(?: the customer)? ([^;.(]+(?:\\.\\d+[^;.(]*)*)");

    private static final Pattern PAID_UP_TO =
            Pattern.compile("(?i)([a-z]+s) ((?:refunded|paid|reimbursed|covered) up to .+?)[.!]*");

    /** A fact named after what the agent may do: "agent_may_offer: free breakfast". */
    private static final Pattern POWER =
            Pattern.compile("(?:agents?|desk|staff|we|you|i) (?:may|can) (give|credit|offer|refund|send|grant)");

    private FactWords() {}

    /** Whether a fact is named after what the agent may give. */
    static boolean isPower(String key) {
        return POWER.matcher(FactPhrase.name(key)).matches();
    }

    /** What a fact lets the agent give, as the agent says it; how far they may go is told with it. */
    static Optional<String> gift(Map.Entry<String, String> fact) {
        Matcher power = POWER.matcher(FactPhrase.name(fact.getKey()));
        if (power.matches()) {
            return Optional.of("I can " + power.group(1) + " you "
                    + Spoken.of(fact.getValue().strip()));
        }
        return mine(fact.getValue())
                .or(() -> act(fact).map(act -> "I can " + act))
                .or(() -> granted(fact.getValue()));
    }

    /** "Receipts refunded up to 120 euro" is what will be done, not what was. */
    private static Optional<String> granted(String value) {
        Matcher paid = PAID_UP_TO.matcher(value.strip());
        return paid.matches()
                ? Optional.of(paid.group(1).toLowerCase(Locale.ROOT) + " are " + Spoken.of(paid.group(2)))
                : Optional.empty();
    }

    /** What the desk noted for the agent, as the agent says it: "agent may give up to 5.00 GBP" as "I can give you up to £5". */
    private static Optional<String> mine(String value) {
        Matcher may = GIVES.matcher(value.strip());
        return may.lookingAt()
                ? Optional.of("I can " + may.group(1) + (may.group(2) == null ? "" : " you") + " "
                        + Spoken.of(may.group(3)).replaceAll("(?i) without (further )?approval|[.!]+$", ""))
                : Optional.empty();
    }

    /** What a fact lets the agent do, as words that stand after "I can". */
    static Optional<String> act(Map.Entry<String, String> fact) {
        if (FactSheet.key(fact).contains("agent")) {
            return Stream.of(fact.getValue().strip().split("[,;] "))
                    .map(OWN_POWER::matcher)
                    .filter(Matcher::matches)
                    .map(power -> power.group(1))
                    .findFirst();
        }
        Matcher may = AGENT_MAY.matcher(fact.getValue().strip());
        if (!may.matches()) {
            return Optional.empty();
        }
        String act = ALONE.matcher(may.group("act").strip()).replaceFirst("");
        if (UP_TO.matcher(act).find()) {
            return Optional.empty();
        }
        Matcher it = IT_LAST.matcher(act);
        if (it.find()) {
            String before = fact.getValue().substring(0, may.start("act"));
            String[] parts = before.split("[,;:] ");
            if (parts.length < 2) {
                return Optional.empty();
            }
            act = act.substring(0, it.start()) + " the " + parts[parts.length - 2].strip();
        }
        if (!act.contains(" ")) {
            act = act + " the " + FactSheet.key(fact);
        }
        String rest = may.group("rest");
        return Optional.of(
                act + (rest == null ? "" : "; it " + rest.substring(2).strip()));
    }

    /** The thing that a fact tells of, as a noun phrase or the bare words of the desk; empty if it is only for the desk. */
    static Optional<String> thing(Map.Entry<String, String> fact) {
        String name = FactSheet.key(fact);
        if (NOT_THEIRS.matcher(name).find()) {
            return Optional.empty();
        }
        String value = Stream.of((RULE.matcher(name).find()
                                ? CASE_OF_RULE.matcher(fact.getValue()).replaceFirst("")
                                : fact.getValue())
                        .strip()
                        .replaceAll("[.!]+$", "")
                        .split("(?<=[,;]) "))
                .map(part -> part.replaceAll("[,;]$", ""))
                .filter(part -> !DESK_ONLY.matcher(part).find())
                .map(FactSheet::readable)
                .collect(Collectors.joining(", "));
        if (value.isEmpty() || FactSheet.isInternal(fact.getKey()) || FactSheet.isName(fact)) {
            return Optional.empty();
        }
        if (PLAIN.contains(name) || value.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.of(value);
        }
        return Optional.of(
                value.contains(",") && !value.contains("(")
                        ? "the " + name + " (" + value + ")"
                        : "the " + name + ", " + value);
    }

    /** The ways that a fact leaves open, if there are two or more. */
    static Optional<String> choice(Map.Entry<String, String> fact) {
        String[] ways = fact.getValue().strip().replaceAll("[.!]+$", "").split("; | or (?=[A-Za-z]* ?\\d)");
        boolean several = ways.length > 1
                && ways.length < 4
                && (AskedFor.TIME.isIn(ways[0]) && AskedFor.TIME.isIn(ways[1])
                        || FactSheet.key(fact).matches(".*\\b(options?|alternatives?|slots?|choices?)\\b.*"));
        return several && !DESK_ONLY.matcher(fact.getValue()).find()
                ? Optional.of(String.join(", or ", ways))
                : Optional.empty();
    }
}
