package org.sameboat.transcript;

import java.util.List;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.scorecard.Case;

/**
 * A past conversation as the coach would have seen it.
 *
 * @param transcript the conversation
 * @param turns one for each of its utterances
 */
public record Replayed(Transcript transcript, List<CoachedTurn> turns) {

    public Replayed {
        turns = List.copyOf(turns);
    }

    Case asCase() {
        return new Case(turns, !transcript.facts().isEmpty());
    }
}
