package org.sameboat.live;

import java.time.Instant;
import java.util.List;
import org.sameboat.gate.Review;

/** What the gate said of drafts, for the agent who wrote them; a draft's words are not kept. */
public interface DraftReviews {

    /** Keeps the newest review of a draft. */
    void keep(String conversation, String agent, String draftId, Review review, Instant at);

    /** What is kept of an agent, the latest first. */
    List<Reviewed> of(String agent);

    /** Forgets all that is kept of an agent. */
    void forget(String agent);

    /**
     * One draft.
     *
     * @param kind whether it passed
     * @param necessary whether it passed
     * @param supported whether it passed "is it true?"
     * @param rules the rules that spoke up
     */
    record Reviewed(Instant at, boolean kind, boolean necessary, boolean supported, List<String> rules) {

        public Reviewed {
            rules = List.copyOf(rules);
        }
    }
}
