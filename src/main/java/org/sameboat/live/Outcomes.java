package org.sameboat.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What agents did with suggestions. */
public interface Outcomes {

    /** Keeps what one agent did with a suggestion; the latest word counts. Tells whether there is such a suggestion. */
    boolean keep(String conversation, String agent, Feedback feedback, Instant at);

    /** How each move fared, by its id. */
    List<Fared> moves();

    /** Forgets all outcomes. */
    void forget();

    /**
     * What an agent did with a suggestion.
     *
     * @param suggestionId which
     * @param outcome {@code used}, {@code edited} or {@code dismissed}
     * @param reason why, in the agent's words, if they said so
     */
    record Feedback(
            String suggestionId, String outcome, @Nullable String reason) {}

    /**
     * How often suggestions with a move were used, edited and dismissed.
     *
     * @param move id of the move
     */
    record Fared(String move, int used, int edited, int dismissed) {

        /** 0 to 1, 0.5 where nothing was learned: used counts whole, edited half, and two of each are assumed. */
        double weight() {
            return (used + 0.5 * edited + 2) / (used + edited + dismissed + 4);
        }
    }
}
