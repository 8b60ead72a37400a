package org.sameboat.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to measure one thing in a conversation. */
interface Measure {

    Outcome of(Case conversation);

    /**
     * What was measured.
     *
     * @param share 0 to 1, or {@code null} if the thing does not apply
     * @param because in one line, why
     * @param evidence the turns that it rests on
     */
    record Outcome(@Nullable Double share, String because, List<Proof> evidence) {

        static Outcome notApplicable(String because) {
            return new Outcome(null, because, List.of());
        }
    }
}
