package org.sameboat.conversation;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that is about to be stored.
 *
 * @param id what it will be called
 * @param clientId what its sender calls it
 * @param speaker which side says it
 * @param author who says it
 * @param joins whether the author may speak for the desk where a colleague answers already, as a supervisor may
 * @param text what is said
 * @param at when
 */
public record Utterance(
        String id, String clientId, Speaker speaker, String author, boolean joins, String text, Instant at) {

    public Utterance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }
}
