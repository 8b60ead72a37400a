package org.sameboat.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisal.Given;
import org.sameboat.scorecard.Appraisal.State;
import org.sameboat.scorecard.Proof;

/**
 * An appraisal as one visitor sees it.
 *
 * @param percent the review, 0 to 100
 * @param may what this visitor may do with it: {@code score}, {@code share}, {@code appeal}, {@code decide}
 */
record AppraisalView(
        String id,
        String conversation,
        String state,
        @Nullable String agent,
        @Nullable Double percent,
        List<ItemView> items,
        @Nullable String appeal,
        @Nullable String answer,
        Instant at,
        List<String> may) {

    /**
     * An item.
     *
     * @param score the engine's, if the item applies
     */
    record ItemView(
            String id,
            String title,
            int min,
            int max,
            @Nullable Integer score,
            String because,
            List<Proof> evidence,
            List<Given> given) {}

    /** In a draft reviewers see their own scores alone, so that none follows the other. */
    static AppraisalView of(Appraisal appraisal, Visitor visitor) {
        List<Given> seen = appraisal.given().stream()
                .filter(one ->
                        appraisal.state() != State.DRAFT || one.reviewer().equals(visitor.name()))
                .toList();
        Appraisal shown = new Appraisal(
                appraisal.id(),
                appraisal.conversation(),
                appraisal.state(),
                appraisal.agent(),
                appraisal.items(),
                seen,
                appraisal.appeal(),
                appraisal.answer(),
                appraisal.at());
        return new AppraisalView(
                shown.id(),
                shown.conversation(),
                shown.state().label(),
                shown.agent(),
                shown.percent(),
                shown.items().stream().map(item -> item(item, seen)).toList(),
                shown.appeal(),
                shown.answer(),
                shown.at(),
                may(shown, visitor));
    }

    private static ItemView item(Appraisal.ScoredItem item, List<Given> given) {
        return new ItemView(
                item.id(),
                item.title(),
                item.scale().min(),
                item.scale().max(),
                item.score().score(),
                item.score().because(),
                item.score().evidence(),
                given.stream().filter(one -> one.item().equals(item.id())).toList());
    }

    private static List<String> may(Appraisal appraisal, Visitor visitor) {
        State state = appraisal.state();
        List<String> may = new ArrayList<>();
        if (visitor.appraises() && state != State.FINAL) {
            may.add("score");
        }
        if (visitor.appraises() && (state == State.DRAFT || state == State.SHARED)) {
            may.add("share");
        }
        if (visitor.name().equals(appraisal.agent()) && state == State.SHARED) {
            may.add("appeal");
        }
        if (visitor.appraises() && (state == State.SHARED || state == State.APPEALED)) {
            may.add("decide");
        }
        return may;
    }
}
