package org.sameboat.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of a text whatever can be compared: amounts, days, times, durations, references and statuses. */
final class Values {

    /** Code units of texts whose values are kept: each turn is looked at again with every later one. */
    private static final int KEPT = 2_000_000;

    private final Standings standings = new Standings();

    private record Said(String folded, @Nullable LocalDate today) {}

    private final Cache<Said, List<Found.At>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Said said, List<Found.At> values) -> 100 + said.folded().length() + 50 * values.size())
            .build();

    /**
     * @param folded the text, folded
     * @param today the day that relative days count from, if known
     * @return values in text order, none of them overlapping
     */
    List<Found.At> in(String folded, @Nullable LocalDate today) {
        return kept.get(new Said(folded, today), this::find);
    }

    private List<Found.At> find(Said said) {
        Found found = new Found();
        Amounts.find(said.folded(), found);
        Days.find(said.folded(), said.today(), found);
        Times.findDurations(said.folded(), found);
        Times.findClocks(said.folded(), found);
        References.find(said.folded(), found);
        standings.find(said.folded(), found);
        Counts.find(said.folded(), found);
        return found.inOrder();
    }

    /** The same for the value of a fact, which may be a bare number or a bare status. */
    List<Found.At> inFact(String key, String value, @Nullable LocalDate today) {
        Found found = new Found();
        Amounts.find(value, found);
        Days.find(value, today, found);
        Times.findDurations(value, found);
        Times.findClocks(value, found);
        if (found.inOrder().isEmpty()) {
            Amounts.ofBareNumber(value, found);
        }
        Found all = new Found();
        found.inOrder()
                .forEach(at -> all.add(at.value(), at.span().begin(), at.span().end()));
        Found unit = new Found();
        Times.findDurations(value + " " + key, unit);
        unit.inOrder().forEach(at -> all.add(at.value(), 0, value.length()));
        References.findInFact(key, value, all);
        Counts.findInFact(key, value, all);
        standings.findInFact(key, value, all);
        return all.inOrder();
    }
}
