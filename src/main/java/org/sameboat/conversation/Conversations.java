package org.sameboat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All conversations of the desk. What a method returns or has returned from is committed. */
public interface Conversations {

    void open(Conversation conversation);

    Optional<Conversation> find(String id);

    /**
     * Stores a message at the end. All appends to one conversation have one order, and {@code seq} has no gaps. An agent
     * who speaks in a conversation that nobody answers yet takes it on; of two who do so at once the second is refused.
     *
     * @throws UnusableInput SB301 if there is no such conversation, SB312 if a colleague answers it and the author does
     *     not join
     */
    Appended append(String conversation, Utterance utterance);

    /**
     * Messages after a sequence number, in order.
     *
     * @param seq 0 for all
     * @param limit how many at most
     */
    List<Message> after(String conversation, long seq, int limit);

    /**
     * The last messages up to a sequence number, in order.
     *
     * @param seq the last one wanted
     * @param limit how many at most
     */
    List<Message> latest(String conversation, long seq, int limit);

    /** What was known when the message with that sequence number had just been said. */
    default Context context(Conversation conversation, long seq, @Nullable Instant now) {
        List<Message> latest = latest(conversation.id(), seq, Context.WINDOW);
        int before = latest.isEmpty() ? 0 : Math.toIntExact(latest.get(0).seq() - 1);
        return new Context(latest.stream().map(Message::turn).toList(), before, conversation.facts(), now);
    }
}
