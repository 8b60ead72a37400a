package org.sameboat.conversation;

import java.time.Instant;

/**
 * A stored turn.
 *
 * @param seq its place in the conversation, from 1 without gaps
 * @param id what it is called everywhere
 * @param clientId what its sender called it; a repetition is the same message
 * @param speaker which side said it
 * @param text what was said
 * @param at when it was stored
 */
public record Message(long seq, String id, String clientId, Speaker speaker, String text, Instant at) {

    public Turn turn() {
        return new Turn(speaker, text, at);
    }
}
