package org.sameboat.reading;

import org.sameboat.conversation.Span;

/**
 * The customer's own words.
 *
 * @param text the words, verbatim
 * @param begin first UTF-16 code unit in the message
 * @param end the code unit after the last
 */
public record Quote(String text, int begin, int end) {

    public static Quote of(String message, Span span) {
        return new Quote(span.in(message), span.begin(), span.end());
    }

    public Span span() {
        return new Span(begin, end);
    }
}
