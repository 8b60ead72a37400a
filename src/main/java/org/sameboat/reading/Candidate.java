package org.sameboat.reading;

import org.sameboat.conversation.Span;
import org.sameboat.language.Features;

/**
 * A stretch of a message that may name its issue.
 *
 * @param span where it stands
 * @param firstToken index of its first token
 * @param lastToken index of its last token, inclusive
 * @param features by which it is judged
 */
public record Candidate(Span span, int firstToken, int lastToken, Features features) {

    /** F1 of the tokens that two candidates share, 0 to 1. */
    double overlap(Candidate other) {
        int shared = Math.min(lastToken, other.lastToken) - Math.max(firstToken, other.firstToken) + 1;
        return shared <= 0 ? 0 : 2.0 * shared / (length() + other.length());
    }

    private int length() {
        return lastToken - firstToken + 1;
    }
}
