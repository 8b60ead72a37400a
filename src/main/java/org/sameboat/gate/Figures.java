package org.sameboat.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/**
 * Bare numbers that nobody has written and that follow from none that were, beside the thing of a fact that has a number:
 * "the limit of 5,000" where it is 6,000.
 */
final class Figures implements Check {

    /** Months before a number make it a day. */
    private static final String MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    private static final Pattern BARE =
            Pattern.compile("(?<![\\w.,:/#£$€₹+-])(\\d{1,3}(?:,\\d{2,3})+|\\d{2,6})(?![\\w%:/€£$-]|[.,]\\d)(?!"
                    + " ?(?:min|hour|day|night|week|month|year|st(?!\\w)|nd(?!\\w)|rd(?!\\w)|th(?!\\w)|am(?!\\w)|pm(?!\\w)|euro|pound|dollar|rupee|aud|eur|gbp|usd|inr|cad|zar|chf|per"
                    + " ?cent|working|business|quid|"
                    + MONTH + "))");

    private static final Pattern ROUGHLY = Pattern.compile(
            "(?<!\\w)(?:(?:" + MONTH + ")\\p{L}*|about|around|over|under|nearly|almost|some|between|say) $");

    private static final Pattern KNOWN = Pattern.compile("\\d+(?:\\.\\d+)?");

    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d{2,3})");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Numbers that are combined; hostile text must not cost more. */
    private static final int MOST = 60;

    private static final int DOZEN = 12;

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<BigDecimal> known = null;
        for (Draft.Sentence sentence : draft.sentences()) {
            Matcher bare = BARE.matcher(sentence.text());
            while (sentence.ended() && bare.find()) {
                if (ROUGHLY.matcher(sentence.text().substring(0, bare.start())).find()) {
                    continue;
                }
                known = known == null ? known(situation.context()) : known;
                Span span = new Span(bare.start(), bare.end())
                        .shifted(sentence.span().begin());
                Map.Entry<String, String> fact = follows(plain(bare.group(1)), sentence, known) || sentence.asks(span)
                        ? null
                        : about(sentence, situation.context());
                if (fact != null) {
                    findings.add(TruthFindings.differs("true-other-figure", span, fact));
                }
            }
        }
        return findings;
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    /** Every number that was written. */
    private static List<BigDecimal> known(Context context) {
        StringBuilder written = new StringBuilder();
        context.facts()
                .entries()
                .forEach((key, value) ->
                        written.append(key).append(' ').append(Told.head(value)).append('\n'));
        context.turns().forEach(turn -> written.append(Told.head(turn.text())).append('\n'));
        return KNOWN.matcher(COMMA.matcher(written).replaceAll(""))
                .results()
                .map(found -> new BigDecimal(found.group()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether it was written, or is made of two that were: "three vouchers leave you 3,400 points". */
    private static boolean follows(BigDecimal figure, Draft.Sentence sentence, List<BigDecimal> known) {
        List<BigDecimal> times = Stream.concat(Stream.of(BigDecimal.ONE), Numbers.in(sentence.text()))
                .limit(DOZEN)
                .toList();
        return known.stream()
                .anyMatch(one -> isSame(figure, one)
                        || isSame(figure, one.movePointRight(2))
                        || IntStream.rangeClosed(2, DOZEN)
                                .anyMatch(n -> isSame(figure, one.multiply(BigDecimal.valueOf(n))))
                        || known.stream()
                                .anyMatch(other -> isSame(figure, one.multiply(other))
                                        || times.stream()
                                                .map(other::multiply)
                                                .anyMatch(some -> isSame(figure, one.add(some))
                                                        || isSame(
                                                                figure,
                                                                one.subtract(some)
                                                                        .abs()))));
    }

    private static boolean isSame(BigDecimal figure, BigDecimal known) {
        return figure.compareTo(known.setScale(0, RoundingMode.HALF_UP)) == 0;
    }

    /** A fact with a number of which the sentence speaks. */
    private static Map.@Nullable Entry<String, String> about(Draft.Sentence sentence, Context context) {
        Set<String> said = Stems.of(sentence.text());
        return context.facts().entries().entrySet().stream()
                .filter(fact -> KNOWN.matcher(fact.getValue()).find())
                .filter(fact -> Stems.of(Rules.fold(fact.getKey().replace('_', ' ')
                                + ' '
                                + DATE.matcher(Told.head(fact.getValue())).replaceAll(" ")))
                        .stream()
                        .anyMatch(stem -> !Character.isDigit(stem.charAt(0)) && said.contains(stem)))
                .findFirst()
                .orElse(null);
    }
}
