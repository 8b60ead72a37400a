package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** Weights, sizes and volumes: 48 kg where the facts have 58 kg and nobody has named another. */
final class Quantities implements Check {

    /** Quantities of one case that are combined; hostile text must not cost more. */
    private static final int MOST = 20;

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\w.,:/-])(?:(\\d+(?:,\\d{3})*(?:[.,]\\d{1,2})?) ?[-\\u2013] ?)?"
                    + "(\\d+(?:,\\d{3})*(?:[.,]\\d{1,2})?) ?(cm|mm|km|kg|kilos?|kilograms?|gb|mb|kwh|lit(?:re|er)s?|ml|miles?|mbit)(?!\\w)");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private record Quantity(BigDecimal number, String unit) {
        static Stream<Quantity> of(Matcher found) {
            String unit = found.group(3).startsWith("k") && !found.group(3).matches("km|kwh")
                    ? "kg"
                    : found.group(3).replaceFirst("s$", "");
            return Stream.of(1, 2)
                    .map(found::group)
                    .filter(number -> number != null)
                    .map(number -> new Quantity(
                            new BigDecimal(THOUSANDS
                                            .matcher(number)
                                            .replaceAll("")
                                            .replace(',', '.'))
                                    .stripTrailingZeros(),
                            unit));
        }
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            Matcher found = QUANTITY.matcher(sentence.text());
            while (sentence.states() && found.find()) {
                List<Quantity> said = Quantity.of(found).toList();
                Map.Entry<String, String> other = other(said, situation.context());
                if (other != null) {
                    Span span = new Span(found.start(), found.end())
                            .shifted(sentence.span().begin());
                    findings.add(TruthFindings.differs("true-other-quantity", span, other));
                }
            }
        }
        return findings;
    }

    /** The fact that has another quantity in this unit, where what is said stands nowhere and follows from no two. */
    private static Map.@Nullable Entry<String, String> other(List<Quantity> said, Context context) {
        Set<BigDecimal> known = new TreeSet<>();
        List<String> texts = Stream.concat(
                        context.facts().entries().entrySet().stream().map(Quantities::text),
                        context.turns().stream().map(turn -> Rules.fold(Told.head(turn.text()))))
                .toList();
        texts.stream()
                .flatMap(text -> all(text).stream())
                .filter(quantity -> quantity.unit().equals(said.get(0).unit()))
                .limit(MOST)
                .forEach(quantity -> known.add(quantity.number()));
        if (said.stream()
                .allMatch(quantity -> follows(quantity.number(), known) || isWritten(quantity.number(), texts))) {
            return null;
        }
        return context.facts().entries().entrySet().stream()
                .filter(fact -> all(text(fact)).stream()
                        .anyMatch(quantity -> quantity.unit().equals(said.get(0).unit())))
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody wrote the number without its unit. */
    private static boolean isWritten(BigDecimal number, List<String> texts) {
        Pattern written = Pattern.compile("(?<![\\d.,])" + Pattern.quote(number.toPlainString()) + "(?!\\d|[.,]\\d)");
        return texts.stream()
                .anyMatch(text ->
                        written.matcher(THOUSANDS.matcher(text).replaceAll("")).find());
    }

    private static boolean follows(BigDecimal number, Set<BigDecimal> known) {
        return known.stream()
                .anyMatch(one -> one.compareTo(number) == 0
                        || known.stream()
                                .anyMatch(other -> one.add(other).compareTo(number) == 0
                                        || one.subtract(other).compareTo(number) == 0));
    }

    private static List<Quantity> all(String folded) {
        List<Quantity> all = new ArrayList<>();
        Matcher found = QUANTITY.matcher(folded);
        while (found.find()) {
            all.addAll(Quantity.of(found).toList());
        }
        return all;
    }

    private static String text(Map.Entry<String, String> fact) {
        return Rules.fold(fact.getKey().replace('_', ' ') + ' ' + Told.head(fact.getValue()));
    }
}
