package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** What an amount is for: 45 all up where the facts have 45 for each adult, a quarter where they have 20 percent. */
final class Rates implements Check {

    private static final String MONEY = "(?:[£$€₹] ?|(?<!\\w)(?:usd|eur|gbp|inr|rs|chf|cad|aud|zar)\\.?"
            + " ?)?(?<![\\w.,])(\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d{2})?|\\d{1,7}(?:\\.\\d{2})?)(?!\\d)(?:"
            + " ?(?:usd|eur|gbp|inr|chf|cad|aud|zar|dollars?|euros?|pounds?|quid|rupees?|francs?)(?!\\w))?";

    private static final Pattern AMOUNT = Pattern.compile(MONEY);

    /** A number is money by its sign or its two decimals. */
    private static final Pattern MARKED = Pattern.compile("[£$€₹\\p{L}]|\\.\\d{2}");

    private static final Pattern EACH = Pattern.compile(
            "\\W{0,2}(?:per|a|an|each|every|/)"
                    + " ?(day|night|week|month|year|adult|person|head|child|passenger|guest|room|term|item|order|ticket|driver|cup|seat|booking|hour|visit|device|user|page|kg|mile|km)s?(?!\\w)");

    private static final Pattern ALL = Pattern.compile(
            ",? (?:all up|all in|in total|altogether|all told|for everything|for the lot|for the (?:(?:whole|entire)"
                    + " )?(day|night|week|month|year|item|order|booking|rental|stay|trip))(?!\\w)");

    private static final Pattern PEOPLE = Pattern.compile("adult|head|passenger|guest");

    /** Spans of time that something may be counted by. */
    private static final Map<String, String> BY =
            Map.of("day", "daily", "week", "weekly", "month", "monthly", "year", "yearly annual");

    private static final Map<String, Integer> PERCENT = Map.of("quarter", 25, "third", 33, "half", 50);

    private static final Pattern SHARE =
            Pattern.compile("(?<!\\w)(?:(?:a|one) (quarter|third)|(half))(?: of)?(?: (?:the|your|its|that))?"
                    + " (?:total|fare|price|cost|amount|bill|fee|sum|deposit|rent|refund|is approved)(?!\\w)");

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3})(?:\\.\\d+)? ?(?:%|per ?cent)");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Context context = situation.context();
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            if (!sentence.states()) {
                continue;
            }
            Matcher amount = AMOUNT.matcher(sentence.text());
            while (amount.find()) {
                String after = sentence.text().substring(amount.end());
                Map.Entry<String, String> other =
                        MARKED.matcher(amount.group()).find() ? other(number(amount), after, context) : null;
                if (other != null) {
                    findings.add(differs(amount.start(), amount.end(), sentence, other));
                }
            }
            Matcher share = SHARE.matcher(sentence.text());
            while (share.find()) {
                Map.Entry<String, String> other = otherShare(share, context);
                if (other != null) {
                    findings.add(differs(share.start(), share.end(), sentence, other));
                }
            }
        }
        return findings;
    }

    private static Finding differs(int begin, int end, Draft.Sentence sentence, Map.Entry<String, String> fact) {
        Span span = new Span(begin, end).shifted(sentence.span().begin());
        return TruthFindings.differs("true-other-rate", span, fact);
    }

    /** The fact that has the same amount for each of something, where the draft has it for all or for each of another. */
    private static Map.@Nullable Entry<String, String> other(BigDecimal number, String after, Context context) {
        Set<String> said = units(after);
        Matcher all = ALL.matcher(after);
        boolean ofAll = all.lookingAt();
        if (ofAll && all.group(1) != null) {
            said.add(all.group(1));
        }
        Map.Entry<String, String> other = null;
        for (Map.Entry<String, String> fact : context.facts().entries().entrySet()) {
            String folded = Rules.fold(Told.head(fact.getValue()));
            Matcher amount = AMOUNT.matcher(folded);
            while (amount.find()) {
                if (number(amount).compareTo(number) == 0) {
                    Set<String> known = units(folded.substring(amount.end()));
                    if (known.isEmpty() && !isAdded(said, context)
                            || known.stream().anyMatch(said::contains)) {
                        return null;
                    }
                    other = ofAll || !said.isEmpty() ? fact : other;
                }
            }
        }
        return other;
    }

    /** Whether the draft counts by what nobody has counted by: "150 a day". */
    private static boolean isAdded(Set<String> said, Context context) {
        Set<String> heard = new TreeSet<>();
        context.turns().forEach(turn -> heard.addAll(Stems.of(Told.head(turn.text()))));
        context.facts()
                .entries()
                .forEach((key, value) -> heard.addAll(Stems.of(key.replace('_', ' ') + ' ' + Told.head(value))));
        return BY.keySet().containsAll(said)
                && !said.isEmpty()
                && said.stream().allMatch(unit -> Collections.disjoint(heard, Stems.of(unit + ' ' + BY.get(unit))));
    }

    /** "138 per room per night" is for each of both. */
    private static Set<String> units(String after) {
        Set<String> units = new TreeSet<>();
        Matcher each = EACH.matcher(after);
        int end = 0;
        while (each.find(end) && each.start() == end) {
            units.add(PEOPLE.matcher(each.group(1)).matches() ? "person" : each.group(1));
            end = each.end();
        }
        return units;
    }

    private static BigDecimal number(Matcher amount) {
        return new BigDecimal(amount.group(1).replace(",", ""));
    }

    private static Map.@Nullable Entry<String, String> otherShare(Matcher share, Context context) {
        String word = share.group(1) == null ? share.group(2) : share.group(1);
        boolean heard = context.turns().stream()
                .anyMatch(turn -> Rules.fold(Told.head(turn.text())).contains(word));
        boolean agrees = context.facts().entries().values().stream()
                .anyMatch(fact -> percentages(fact).contains(PERCENT.get(word)));
        return heard || agrees
                ? null
                : context.facts().entries().entrySet().stream()
                        .filter(fact -> !percentages(fact.getValue()).isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    private static Set<Integer> percentages(String value) {
        return PERCENTAGE
                .matcher(Rules.fold(Told.head(value)))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }
}
