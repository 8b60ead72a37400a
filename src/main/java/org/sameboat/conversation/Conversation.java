package org.sameboat.conversation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's talk with a desk.
 *
 * @param id what it is called in addresses and topics
 * @param customer what the desk calls the customer, if it said so
 * @param facts what the desk knows of the case
 * @param startedAt when it was opened
 * @param agent who answers it; nobody yet if {@code null}
 * @param lastSeq sequence number of its latest message, 0 before the first
 */
public record Conversation(
        String id,
        @Nullable String customer,
        CaseFacts facts,
        Instant startedAt,
        @Nullable String agent,
        long lastSeq) {

    public Conversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(startedAt, "startedAt");
    }

    /** A conversation in which nobody has spoken yet. */
    public static Conversation opened(String id, @Nullable String customer, CaseFacts facts, Instant at) {
        return new Conversation(id, customer, facts, at, null, 0);
    }
}
