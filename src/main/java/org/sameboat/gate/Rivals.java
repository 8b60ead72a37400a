package org.sameboat.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a claim has to be held against. */
final class Rivals {

    /** Words of a fact that a clause must share to be about that fact rather than another. */
    static final int CLEARLY = 2;

    private static final Pattern DEFINITE = Pattern.compile("(?<!\\w)(?:the|your|all|those|both|these) $");

    private Rivals() {}

    /**
     * The facts that a value belongs to which stands in another fact or turn only: the day of the delivery, said of the
     * invoice. They have all the words that the claim shares with where it stands, and more; empty where it may belong
     * there.
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
        List<Knowledge.Item> where =
                fromFacts ? agreeing.stream().filter(Knowledge.Item::isFact).toList() : agreeing;
        Set<String> own = where.stream()
                .flatMap(item -> bearing.sharedWith(item).stream())
                .collect(Collectors.toSet());
        int most = where.stream().mapToInt(bearing::on).max().orElse(0);
        List<Knowledge.Item> closer = facts.stream()
                .filter(item -> bearing.sharedWith(item).containsAll(own)
                        && bearing.on(item) >= CLEARLY
                        && bearing.on(item) > most)
                .toList();
        int best = closer.stream().mapToInt(bearing::on).max().orElse(0);
        return closer.stream().filter(item -> bearing.on(item) == best).toList();
    }

    private static boolean isExact(Value value) {
        return value instanceof Value.Day day && day.readings().stream().allMatch(reading -> reading.day() != 0);
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
            return comparable.stream()
                    .filter(item -> item.value() instanceof Value.Reference known
                            && (reference.isMistyped(known)
                                    || item.isFact()
                                            && !reference.of().isEmpty()
                                            && reference.of().equals(known.of())))
                    .toList();
        }
        List<Knowledge.Item> closest = bearing.closest(facts);
        List<Knowledge.Item> held = comparable.stream()
                .filter(item -> !item.isFact() && bearing.isOfSameHolder(item))
                .toList();
        return closest.isEmpty() ? held : closest;
    }
}
