package org.sameboat.transcript;

import java.util.List;
import org.sameboat.coaching.CoachedTurn;

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
}
