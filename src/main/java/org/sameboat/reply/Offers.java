package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.CaseFacts;

/** What the facts of a case let the agent do for the customer. */
final class Offers {

    private static final Pattern GRANT =
            Pattern.compile("(?i).*\\b(voucher|goodwill|credit|discount|replacement)s?\\b.*");
    private static final Pattern NO_GRANT =
            Pattern.compile("(?i).*(limit|card|score|number|status|date|policy|max|no\\b).*");
    private static final Pattern LIMIT = Pattern.compile("(?i)\\b(limit|budget|allowance|may grant|authority)\\b");
    private static final Pattern GIFT = Pattern.compile(
            "(?i)\\b(goodwill )?(refund|credit|voucher|discount|waiver|replacement|compensation)\\b|\\bgoodwill\\b");
    private static final Pattern OPTIONS = Pattern.compile("(?i)\\b(options?|alternatives?)\\b");
    private static final Pattern WAIVE =
            Pattern.compile("(?i)\\bwaive ((?:one|an?|the) (?:[a-z]+ ){0,2}(?:fee|charge|penalty))\\b");
    private static final Pattern ONE = Pattern.compile("(?i)\\b(one|an?|1) $");
    private static final Pattern AMOUNT =
            Pattern.compile("[£$€] ?\\d[\\d.,]*\\b|\\b\\d[\\d.,]* ?(?:[A-Z]{3}\\b|%|pounds|dollars|euros)");
    private static final Pattern BARE_AMOUNT = Pattern.compile("(up to )?\\d+([.,]\\d+)?");

    private static final Pattern ALLOWS = Pattern.compile("(?i)\\b((?-i:may)(?! not)|can(?! ?not|'t)|covered|up"
            + " to|allowed|waived?|paused?|eligible|included|accept(s|ed)?|available|possible|exchange|upgrade|in stock|seats? left|ready|without"
            + " (a |any )?(fee|charge|cost)|no fee|(is|are|for) free)\\b|, free\\b|^free\\b");
    /** What has been done already, or is only for what fits a condition, is no offer. */
    private static final Pattern HISTORY =
            Pattern.compile("(?i)\\b(sent|issued|done|delivered|refunded|given|paid|used|booked|ordered)"
                    + " (on|at|by|to|in)\\b|^(sent|issued|done|delivered|refunded)"
                    + " |^(not|never|none|no)\\b|\\bfailed\\b|(?<!be )\\b(issued|sent|processed|credited)\\b|^(unworn|unused|unopened|undamaged|only|if|within)\\b|\\bnot"
                    + " (after|before|possible|covered|allowed|included)\\b");

    private static final Pattern NO_OFFER = Pattern.compile(
            "(?i)\\b(status|date|eta|number|id|ref|reference|issued|requested|sent|card|agent|company|order|tone|plan|name|amount|total|time|window|period|deadline)\\b");

    private final Map<String, String> facts;

    Offers(CaseFacts facts) {
        this.facts = facts.entries();
    }

    /** What the facts let the agent do for the customer, as words that stand after a colon; nothing that is only for the desk. */
    Optional<String> told() {
        List<String> offers = facts.entrySet().stream()
                .flatMap(e -> told(e).stream())
                .limit(2)
                .toList();
        return offers.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", offers));
    }

    /** A fact that lets the agent do something for the customer, as words that stand after a colon; nothing that is only for the desk. */
    static Optional<String> told(Map.Entry<String, String> fact) {
        boolean told = FactWords.isPower(fact.getKey())
                || !FactSheet.isInternal(fact.getKey()) && isOffer(fact.getKey(), fact.getValue());
        return told
                ? FactWords.gift(fact)
                        .or(() -> FactPhrase.told(fact.getKey(), fact.getValue(), null)
                                .filter(words -> !words.contains(" this: ")))
                        .or(() -> Optional.of(FactSheet.lowered(fact)))
                : Optional.empty();
    }

    /** Whether a fact lets the agent do something for the customer. */
    static boolean isOffer(String key, String value) {
        if (FactWords.isPower(key)) {
            return true;
        }
        return !NO_OFFER.matcher(key).find()
                && !HISTORY.matcher(value).find()
                && (ALLOWS.matcher(value).find()
                        || LIMIT.matcher(key).find()
                        || GIFT.matcher(key).find()
                                && (AMOUNT.matcher(value).find()
                                        || BARE_AMOUNT.matcher(value.strip()).matches())
                        || OPTIONS.matcher(key).find());
    }

    /** What the agent may grant without asking anybody. */
    Optional<String> grant() {
        return granted()
                .or(() -> facts.entrySet().stream()
                        .filter(e -> LIMIT.matcher(e.getKey()).find())
                        .flatMap(e -> upTo(e.getKey() + " " + e.getValue()).stream())
                        .findFirst());
    }

    private Optional<String> granted() {
        return facts.entrySet().stream()
                .filter(e -> GRANT.matcher(e.getKey()).matches()
                        && !NO_GRANT.matcher(e.getKey()).matches())
                .filter(e -> e.getValue().matches(".*\\d.*")
                        && e.getValue().length() <= 60
                        && !e.getValue().matches("(?i).*\\b(may|can)\\b.*"))
                .map(e -> "a " + FactSheet.key(e) + " of " + e.getValue().strip())
                .findFirst();
    }

    /** "refund limit: 50 USD" as "a refund of up to 50 USD"; a limit that names no gift grants none. */
    private static Optional<String> upTo(String limit) {
        Matcher waive = WAIVE.matcher(limit);
        if (waive.find()) {
            return Optional.of("a waiver of " + waive.group(1));
        }
        Matcher gift = GIFT.matcher(limit);
        if (!gift.find()) {
            return Optional.empty();
        }
        String name = gift.group().toLowerCase(Locale.ROOT);
        String what = "goodwill".equals(name) ? "a goodwill gesture" : "a " + name;
        Matcher amount = AMOUNT.matcher(limit);
        if (amount.find()) {
            return Optional.of(what + " of up to " + amount.group().strip());
        }
        return ONE.matcher(limit.substring(0, gift.start())).find() ? Optional.of(what) : Optional.empty();
    }
}
