package org.sameboat.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.scorecard.Assessment;

/**
 * What a report keeps of one conversation: a line of {@code conversations.jsonl}.
 *
 * @param file where it was read from
 * @param format its format
 * @param conversation its id
 * @param agent the agent who said most in it, as the transcript calls them
 * @param week ISO week in which it began ({@code 2026-W10}), if its time is known
 * @param turns how many turns it has
 * @param alarms messages with clear anger or frustration
 * @param failed turns of the agent that fail kind, necessary or true
 * @param curve the customer's messages, for the picture
 * @param rose what made the customer upset first, if anything did
 * @param calmed what calmed the customer last, if anything did
 * @param stalemateAt the turn after which both sides went in circles, if they did
 * @param causes what the customer was upset about
 * @param assessment its scores
 */
record Digest(
        String file,
        String format,
        String conversation,
        @Nullable String agent,
        @Nullable String week,
        int turns,
        int alarms,
        int failed,
        List<Point> curve,
        @Nullable Turning rose,
        @Nullable Turning calmed,
        @Nullable Integer stalemateAt,
        List<Cause> causes,
        Assessment assessment) {

    /**
     * One customer's message in the picture.
     *
     * @param seq its sequence number
     * @param anger probability of clear anger
     * @param frustration probability of clear frustration
     */
    record Point(int seq, double anger, double frustration) {}

    /**
     * A change of the customer's mood.
     *
     * @param seq the customer's message at which it shows
     * @param words that message
     * @param agentSeq the agent's turn before it, 0 if there is none
     * @param agentWords that turn
     * @param drop by how much the displeasure fell, negative if it rose
     * @param clean whether the agent's turn passes kind and necessary
     */
    record Turning(int seq, String words, int agentSeq, String agentWords, double drop, boolean clean) {}

    /**
     * What the customer was upset about.
     *
     * @param need the control that was missing
     * @param about the customer's words for it, if there are any
     * @param seq the message
     */
    record Cause(String need, @Nullable String about, int seq) {}
}
