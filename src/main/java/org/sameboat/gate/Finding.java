package org.sameboat.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a draft that speaks against sending it.
 *
 * @param rule stable id of the rule
 * @param question the question that it belongs to
 * @param severity how much it weighs
 * @param begin first UTF-16 code unit in the draft
 * @param end the code unit after the last
 * @param message what is wrong and why, in one plain sentence
 * @param source the doctrine row
 * @param replacement better words for the span, if there are any; empty means: leave it out
 * @param evidence what is known, beside what the draft says
 */
public record Finding(
        String rule,
        Question question,
        Severity severity,
        int begin,
        int end,
        String message,
        String source,
        @Nullable String replacement,
        List<Grounds> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /**
     * What a finding rests on.
     *
     * @param text the fact or the words of a turn
     * @param seq the turn, if it is one
     */
    public record Grounds(String text, @Nullable Integer seq) {}
}
