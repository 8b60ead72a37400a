package org.sameboat.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.reply.Suggestion;

/**
 * What the coach said to one customer message.
 *
 * @param seq sequence number of that message
 * @param anger probability of clear anger, 0 to 1; {@code null} if the message was skipped
 * @param frustration probability of clear frustration, 0 to 1; {@code null} if the message was skipped
 * @param body the coaching frame as JSON
 * @param suggestions the replies that were offered
 */
public record Coaching(
        long seq, @Nullable Double anger, @Nullable Double frustration, String body, List<Suggestion> suggestions) {

    public Coaching {
        suggestions = List.copyOf(suggestions);
    }
}
