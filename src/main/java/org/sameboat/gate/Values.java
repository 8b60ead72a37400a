package org.sameboat.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Kept;
import org.sameboat.rule.Wordings;

/** Takes out of a text whatever can be compared: amounts, days, times, durations, references and statuses. */
final class Values {

    /** Texts whose values are kept: each turn is looked at again with every later one. */
    private static final int TEXTS_KEPT = 4_096;

    private static final Wordings WORDINGS = new Wordings(
            Stream.of(Amounts.WORDINGS, Days.WORDINGS, Times.WORDINGS, References.WORDINGS, Counts.WORDINGS)
                    .flatMap(List::stream)
                    .toList());

    private final Standings standings = new Standings();

    private record Said(String folded, @Nullable LocalDate today) {}

    private final Kept<Said, List<Found.At>> kept = new Kept<>(TEXTS_KEPT, this::find);

    /**
     * @param folded the text, folded
     * @param today the day that relative days count from, if known
     * @return values in text order, none of them overlapping
     */
    List<Found.At> in(String folded, @Nullable LocalDate today) {
        return kept.of(new Said(folded, today));
    }

    private List<Found.At> find(Said said) {
        Wordings.In text = text(said.folded());
        Found found = new Found();
        Amounts.find(text, found);
        Days.find(text, said.today(), found);
        Times.findDurations(text, found);
        Times.findClocks(text, found);
        References.find(text, found);
        standings.find(said.folded(), found);
        Counts.find(text, found);
        return found.inOrder();
    }

    /** A text as those look at it who take values out of it. */
    static Wordings.In text(String folded) {
        return WORDINGS.in(folded);
    }

    /** The same for the value of a fact, which may be a bare number or a bare status. */
    List<Found.At> inFact(String key, String value, @Nullable LocalDate today) {
        Wordings.In text = text(value);
        Found found = new Found();
        Amounts.find(text, found);
        Days.find(text, today, found);
        Times.findDurations(text, found);
        Times.findClocks(text, found);
        if (found.inOrder().isEmpty()) {
            Amounts.ofBareNumber(value, found);
        }
        Found all = new Found();
        found.inOrder()
                .forEach(at -> all.add(at.value(), at.span().begin(), at.span().end()));
        Found unit = new Found();
        Times.findDurations(text(value + " " + key), unit);
        unit.inOrder().forEach(at -> all.add(at.value(), 0, value.length()));
        References.findInFact(key, text, all);
        Counts.findInFact(key, value, text, all);
        standings.findInFact(key, value, all);
        return all.inOrder();
    }
}
