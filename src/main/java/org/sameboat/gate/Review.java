package org.sameboat.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the three questions for one draft.
 *
 * @param kind whether it is kind
 * @param necessary whether it is necessary
 * @param supported whether what it says is supported by what is known
 * @param hold a pause to offer, if any
 */
public record Review(
        Verdict kind,
        Verdict necessary,
        Verdict supported,
        @Nullable Hold hold) {

    /**
     * The answer to one question.
     *
     * @param pass whether the draft passes
     * @param findings what was found, hints too, in the order of the draft
     */
    public record Verdict(boolean pass, List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    public boolean passes() {
        return kind.pass() && necessary.pass() && supported.pass();
    }
}
