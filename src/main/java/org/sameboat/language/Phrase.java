package org.sameboat.language;

import org.sameboat.conversation.Span;

/**
 * Neighbouring words that belong together.
 *
 * @param kind what it is
 * @param span where it stands in the text
 * @param firstToken index of its first token
 * @param lastToken index of its last token, inclusive
 */
public record Phrase(Kind kind, Span span, int firstToken, int lastToken) {

    /** What a phrase is: "my third refund", or "has not arrived yet". */
    public enum Kind {
        NOUN,
        VERB
    }
}
