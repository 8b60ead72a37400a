package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts that nobody said but that follow from those that are known. */
final class Sums {

    private static final double HOURS = 24;

    /** Amounts that are combined; hostile text must not cost more. */
    private static final int MOST = 40;

    /** Of one fact or turn; the same. */
    private static final int MOST_COUNTS = 8;

    /** A small number that counts something, and is neither part of a date, a time, an amount nor a share. */
    private static final Pattern SMALL = Pattern.compile("(?<![\\w.,:/#£$€+-])[1-9]\\d?(?![\\w:%/€£$-]|[.,]\\d| ?%)");

    private static final Pattern PRICE = Pattern.compile("(?<![\\w.,:])\\d{1,6}\\.\\d{2}(?![\\w:%]|[.,]\\d)");

    private static final Pattern SAVES =
            Pattern.compile("(?<!\\w)(?:sav\\w+|cheaper|less|difference|instead of)(?!\\w)");

    private Sums() {}

    /**
     * Some known amounts together or the one less the other, half of one, a known share of one or one less that share, or
     * one for each of a known count.
     */
    static boolean isSum(Value.Amount claim, String sentence, List<Knowledge.Item> items) {
        List<Value.Amount> known = Stream.concat(
                        items.stream()
                                .map(Knowledge.Item::value)
                                .filter(Value.Amount.class::isInstance)
                                .map(Value.Amount.class::cast)
                                .filter(amount ->
                                        amount.unit() != null || amount.number().scale() > 0),
                        items.stream().filter(Knowledge.Item::isFact).flatMap(Sums::bare))
                .filter(amount -> sameUnit(amount, claim))
                .distinct()
                .limit(MOST)
                .toList();
        if (known.isEmpty()) {
            return false;
        }
        List<BigDecimal> counts = counts(sentence, items);
        List<BigDecimal> shares = items.stream()
                .filter(Knowledge.Item::isFact)
                .map(Knowledge.Item::value)
                .filter(value -> value instanceof Value.Amount amount && "%".equals(amount.unit()))
                .map(value -> ((Value.Amount) value).number().movePointLeft(2))
                .distinct()
                .limit(MOST)
                .toList();
        if (isTotal(claim.number(), items, shares)) {
            return true;
        }
        boolean saves = SAVES.matcher(sentence).find();
        BigDecimal twice = claim.number().add(claim.number());
        for (int i = 0; i < known.size(); i++) {
            BigDecimal one = known.get(i).number();
            if (sentence.contains("half") && twice.compareTo(one) == 0
                    || shares.stream().anyMatch(share -> share.multiply(one).compareTo(claim.number()) == 0)
                    || counts.stream().anyMatch(n -> n.multiply(one).compareTo(claim.number()) == 0)) {
                return true;
            }
            for (Value.Amount other : known.subList(i + 1, known.size())) {
                if (saves && isSaving(claim.number(), one, other.number(), counts)
                        || one.add(other.number()).compareTo(claim.number()) == 0
                        || one.subtract(other.number()).abs().compareTo(claim.number()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a fact writes without its currency: "2 tickets at 58.00". */
    private static Stream<Value.Amount> bare(Knowledge.Item fact) {
        return PRICE.matcher(fact.grounds().text())
                .results()
                .map(price -> new Value.Amount(new BigDecimal(price.group()), null));
    }

    /** "Two years for 26 save 2.40" where one year is 14.20. */
    private static boolean isSaving(BigDecimal claim, BigDecimal one, BigDecimal other, List<BigDecimal> counts) {
        return counts.stream()
                .anyMatch(n -> n.multiply(one).subtract(other).abs().compareTo(claim) == 0
                        || n.multiply(other).subtract(one).abs().compareTo(claim) == 0);
    }

    /** What is counted in the facts, the turns and the sentence, and what is left of so many: "7 of 10 paid". */
    private static List<BigDecimal> counts(String sentence, List<Knowledge.Item> items) {
        Set<BigDecimal> counts = new TreeSet<>();
        items.stream().map(Knowledge.Item::value).flatMap(Sums::counted).forEach(counts::add);
        Numbers.in(sentence).forEach(counts::add);
        for (Knowledge.Item item : items) {
            List<BigDecimal> small = SMALL.matcher(item.grounds().text())
                    .results()
                    .map(number -> new BigDecimal(number.group()))
                    .limit(MOST_COUNTS)
                    .toList();
            counts.addAll(small);
            small.forEach(
                    all -> small.forEach(part -> counts.add(all.subtract(part).abs())));
        }
        counts.remove(BigDecimal.ZERO);
        return counts.stream().limit(MOST).toList();
    }

    /** Whether it is three of the facts' amounts together, or one of them beside one that is reduced by a known share. */
    private static boolean isTotal(BigDecimal claim, List<Knowledge.Item> items, List<BigDecimal> shares) {
        List<BigDecimal> known = items.stream()
                .filter(Knowledge.Item::isFact)
                .map(Knowledge.Item::value)
                .filter(value -> value instanceof Value.Amount amount && !"%".equals(amount.unit()))
                .map(value -> ((Value.Amount) value).number())
                .distinct()
                .limit(MOST_COUNTS)
                .toList();
        for (int i = 0; i < known.size(); i++) {
            BigDecimal one = known.get(i);
            for (BigDecimal share : shares) {
                BigDecimal reduced = one.subtract(one.multiply(share));
                if (reduced.compareTo(claim) == 0
                        || known.stream().anyMatch(other -> reduced.add(other).compareTo(claim) == 0)) {
                    return true;
                }
            }
            for (int j = i + 1; j < known.size(); j++) {
                BigDecimal two = one.add(known.get(j));
                if (known.subList(j + 1, known.size()).stream()
                        .anyMatch(three -> two.add(three).compareTo(claim) == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many there are of something, weeks and months included: "42 a week for two weeks". */
    private static Stream<BigDecimal> counted(Value value) {
        if (value instanceof Value.Count count) {
            return Stream.of(count.number());
        }
        return value instanceof Value.Lasting lasting
                ? Stream.of(HOURS, 7 * HOURS, 30 * HOURS, 365 * HOURS)
                        .map(unit -> lasting.most() / unit)
                        .filter(n -> n >= 1 && n == Math.rint(n))
                        .map(BigDecimal::valueOf)
                : Stream.empty();
    }

    private static boolean sameUnit(Value.Amount known, Value.Amount claim) {
        return !"%".equals(known.unit()) && known.isOfSameUnit(claim);
    }
}
