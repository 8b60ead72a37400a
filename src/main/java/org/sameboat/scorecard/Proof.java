package org.sameboat.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * What a score rests on.
 *
 * @param seq sequence number of the turn
 * @param words the words in it
 * @param rule the rule that found them, if one did
 * @param good whether it speaks for the agent
 */
public record Proof(int seq, String words, @Nullable String rule, boolean good) {

    private static final int LONGEST = 160;

    /** Long words are cut at {@value #LONGEST} code units, never inside a character. */
    public Proof {
        if (words.length() > LONGEST) {
            int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            words = words.substring(0, end) + "…";
        }
    }
}
