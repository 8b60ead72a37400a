package org.sameboat.language;

import org.sameboat.conversation.Span;

/**
 * A word, number, emoji or run of marks, as {@link Words} finds it.
 *
 * @param form its normal form: lower case, plain quotes, no letter more than twice in a row, numbers and addresses by
 *     their kind
 * @param kind what it is
 * @param span where it stands in the text
 * @param shouted more than one letter, all capitals
 * @param stretched a letter three times or more in a row ("sooo")
 */
public record Word(String form, Kind kind, Span span, boolean shouted, boolean stretched) {

    /** What a word is. */
    public enum Kind {
        LETTERS,
        NUMBER,
        NAME,
        ADDRESS,
        MARKS,
        EMOJI
    }

    public boolean isLetters() {
        return kind == Kind.LETTERS;
    }
}
