package org.sameboat.language;

import org.sameboat.conversation.Span;

/**
 * A word, number or mark of a text.
 *
 * @param text as written
 * @param lower in lower case
 * @param span where it stands in the text
 * @param tag its part of speech, in the tags of Universal Dependencies (NOUN, VERB, PRON…)
 * @param sentence index of its sentence, from 0
 */
public record Token(String text, String lower, Span span, String tag, int sentence) {

    public boolean isNoun() {
        return "NOUN".equals(tag) || "PROPN".equals(tag);
    }

    public boolean isVerb() {
        return "VERB".equals(tag) || "AUX".equals(tag);
    }
}
