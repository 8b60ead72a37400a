package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** How money comes to the customer: back to the card where the facts have a gift card, as store credit where they have the card. */
final class Payouts implements Check {

    /**
     * A way for money to come.
     *
     * @param known how a fact or a turn names it
     * @param said how a draft says that money comes that way
     */
    private record Way(Pattern known, Pattern said) {
        static Way of(String names) {
            return new Way(
                    Pattern.compile("(?<!\\w)(?:" + names + ")(?!\\w)"),
                    Pattern.compile("(?<!\\w)(?:as|to|onto|on|into|by|with|via)(?: (?:an?|the|your|our))?(?:"
                            + " (?!gift|sim|store)[\\p{L}-]+)? (?:"
                            + names + ")(?!\\w)"));
        }
    }

    private static final List<Way> WAYS = List.of(
            Way.of("gift ?cards?"),
            Way.of("(?:store|shop|account) credit|wallet"),
            Way.of("vouchers?|coupons?"),
            Way.of("(?<!gift )(?<!sim )cards?(?! (?:number|reader))"),
            Way.of("bank transfer|bank account"),
            Way.of("cheques?"),
            Way.of("paypal"));

    private static final Pattern MONEY =
            Pattern.compile("(?<!\\w)(?:refund\\w*|back|credit\\w*|money|pays?|paid|compensation|difference|go(?:es)?"
                    + " out)(?!\\w)|[£$€]|\\.\\d{2}");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            if (sentence.asks()
                    || !sentence.ended()
                    || !MONEY.matcher(sentence.text()).find()) {
                continue;
            }
            for (Way way : WAYS) {
                Matcher said = way.said().matcher(sentence.text());
                Map.Entry<String, String> other = said.find() ? other(way, situation.context()) : null;
                if (other != null) {
                    Span span = new Span(said.start(), said.end())
                            .shifted(sentence.span().begin());
                    findings.add(TruthFindings.differs("true-other-payout", span, other));
                }
            }
        }
        return findings;
    }

    /** The fact that names another way, where nobody names this one. */
    private static Map.@Nullable Entry<String, String> other(Way way, Context context) {
        boolean heard = context.turns().stream()
                        .anyMatch(turn -> way.known()
                                .matcher(Rules.fold(Told.head(turn.text())))
                                .find())
                || context.facts().entries().entrySet().stream()
                        .anyMatch(fact -> way.known().matcher(text(fact)).find());
        return heard
                ? null
                : context.facts().entries().entrySet().stream()
                        .filter(fact -> WAYS.stream()
                                .anyMatch(other ->
                                        other.known().matcher(text(fact)).find()))
                        .findFirst()
                        .orElse(null);
    }

    private static String text(Map.Entry<String, String> fact) {
        return Rules.fold(fact.getKey().replace('_', ' ') + ' ' + Told.head(fact.getValue()));
    }
}
