package org.sameboat.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Message;

/** Conversations as a desk lists them. */
public interface DeskList {

    /**
     * The conversations that were active last.
     *
     * @param agent whose own and unassigned ones are wanted; {@code null} for all
     * @param limit how many at most
     */
    List<Entry> recent(@Nullable String agent, int limit);

    Optional<Entry> find(String conversation);

    /**
     * One conversation of the list.
     *
     * @param id the conversation
     * @param customer what the desk calls the customer
     * @param agent who answers it; nobody yet if {@code null}
     * @param startedAt when it was opened
     * @param lastAt when something was said last
     * @param messages how many there are
     * @param last the latest message
     * @param anger of the latest customer message that was read, 0 to 1
     * @param frustration of the latest customer message that was read, 0 to 1
     * @param coaching that message's coaching frame as JSON
     */
    record Entry(
            String id,
            @Nullable String customer,
            @Nullable String agent,
            Instant startedAt,
            Instant lastAt,
            long messages,
            @Nullable Message last,
            @Nullable Double anger,
            @Nullable Double frustration,
            @Nullable String coaching) {}
}
