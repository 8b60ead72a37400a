package org.sameboat.gate;

import java.util.List;
import java.util.regex.Pattern;

/** What a claim has to be held against. */
final class Rivals {

    /** Words of a fact that a clause must share to be about that fact rather than another. */
    static final int CLEARLY = 2;

    private static final Pattern DEFINITE = Pattern.compile("(?<!\\w)(?:the|your|all|those|both|these) $");

    private Rivals() {}

    /**
     * The facts that a value belongs to which stands in another fact or turn only: the day of the delivery, said of the
     * invoice. Empty where it may belong where it stands.
     */
    static List<Knowledge.Item> ofElsewhere(
            Value value, List<Knowledge.Item> agreeing, List<Knowledge.Item> comparable, Bearing bearing) {
        List<Knowledge.Item> facts = comparable.stream()
                .filter(item -> item.isFact() && !item.isLimit())
                .toList();
        boolean fromFacts = agreeing.stream().anyMatch(Knowledge.Item::isFact);
        if (value instanceof Value.Standing) {
            return fromFacts ? List.of() : facts;
        }
        boolean held = agreeing.stream()
                .anyMatch(item -> item.about().contains(bearing.holder()) || !item.isFact() && isExact(item.value()));
        if (agreeing.isEmpty() || held || !(value instanceof Value.Day)) {
            return List.of();
        }
        int own = agreeing.stream().mapToInt(bearing::on).max().orElse(0);
        int best = facts.stream().mapToInt(bearing::on).max().orElse(0);
        return best < CLEARLY || best <= own
                ? List.of()
                : facts.stream().filter(item -> bearing.on(item) == best).toList();
    }

    private static boolean isExact(Value value) {
        return value instanceof Value.Day day
                && day.readings().stream().allMatch(reading -> reading.day() != 0);
    }

    /** What is known of the same thing and says something else. */
    static List<Knowledge.Item> of(Found.At claim, Draft draft, List<Knowledge.Item> comparable, Bearing bearing) {
        Value value = claim.value();
        List<Knowledge.Item> facts =
                comparable.stream().filter(item -> item.isFact()).toList();
        if (value instanceof Value.Standing) {
            return facts;
        }
        if (value instanceof Value.Count) {
            boolean definite = DEFINITE.matcher(
                            draft.own().substring(0, claim.span().begin()))
                    .find();
            return facts.isEmpty() && definite ? comparable : facts;
        }
        if (value instanceof Value.Reference reference) {
            return facts.stream()
                    .filter(item -> item.value() instanceof Value.Reference known
                            && !reference.of().isEmpty()
                            && reference.of().equals(known.of()))
                    .toList();
        }
        List<Knowledge.Item> closest = bearing.closest(facts);
        List<Knowledge.Item> held = comparable.stream()
                .filter(item -> !item.isFact() && bearing.isOfSameHolder(item))
                .toList();
        return closest.isEmpty() ? held : closest;
    }
}
