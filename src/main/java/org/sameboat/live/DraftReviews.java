package org.sameboat.live;

import java.time.Instant;
import org.sameboat.gate.Review;

/** What the gate said of drafts, for the desk's own figures; a draft's words are not kept. */
public interface DraftReviews {

    /** Keeps the newest review of a draft. */
    void keep(String conversation, String agent, String draftId, Review review, Instant at);
}
