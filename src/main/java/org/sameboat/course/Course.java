package org.sameboat.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands after its latest turn, judged by what had been said by then.
 *
 * @param state the customer's state of mind
 * @param stage how far the repair has come
 * @param missing stages of the repair that are still missing
 * @param goal what the customer asked for, until it is met
 * @param mode how both sides handle the conflict, and what is advised
 * @param power who can do what
 * @param stalemate whether both sides go in circles
 * @param stalemateProof what the customer and then what the agent comes back to, as last said; empty without a
 *     stalemate
 * @param promises what the agent said would happen
 * @param trend where the displeasure is going
 */
public record Course(
        State state,
        Stage stage,
        List<Stage> missing,
        @Nullable Goal goal,
        Modes mode,
        Power power,
        boolean stalemate,
        List<String> stalemateProof,
        List<Promise> promises,
        Trend trend) {

    public Course {
        missing = List.copyOf(missing);
        stalemateProof = List.copyOf(stalemateProof);
        promises = List.copyOf(promises);
    }
}
