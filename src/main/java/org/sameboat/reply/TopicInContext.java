package org.sameboat.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

/** What a conversation is about: the topic of its latest message, or the one that was named before. */
final class TopicInContext {

    private static final int TURNS_BACK = 6;

    private final Topics topics;

    TopicInContext(Topics topics) {
        this.topics = topics;
    }

    /** A grave matter stays one until the end, so every turn of the customer's counts, the latest first. */
    Optional<Topic> grave(Context context) {
        return said(context, Speaker.CUSTOMER)
                .map(topics::grave)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What one side said in the last turns, the latest first. */
    static Stream<String> said(Context context, Speaker speaker) {
        List<Turn> turns = context.turns();
        return IntStream.range(0, Math.min(turns.size(), TURNS_BACK + 1))
                .mapToObj(back -> turns.get(turns.size() - 1 - back))
                .filter(turn -> turn.by(speaker))
                .map(Turn::text);
    }

    /**
     * The topic of the message; of one that names none, the topic that the customer named before. What only the agent
     * brought up is what it is about only if the customer has said nothing else.
     */
    Optional<Topic> of(Context context, Reading reading, String message, @Nullable Span about) {
        Optional<Topic> topic = topics.in(message, about, reading.need())
                .filter(found ->
                        !found.id().equals(Topics.STAFF) || reading.aim() == Aim.AGENT || reading.aim() == Aim.COMPANY);
        if (topic.isPresent()) {
            return said(context, Speaker.CUSTOMER)
                    .skip(1)
                    .map(topics::before)
                    .flatMap(Optional::stream)
                    .filter(before -> !topics.isParticular(topic.get()) && topics.isMoreTelling(before, topic.get()))
                    .findFirst()
                    .or(() -> topic);
        }
        if (reading.aim() == Aim.AGENT && reading.need() == Need.RESPECT && reading.isUpset()) {
            return Optional.of(topics.get(Topics.STAFF));
        }
        List<String> before = said(context, Speaker.CUSTOMER).skip(1).toList();
        if (before.isEmpty()) {
            return byAgent(context, reading).or(() -> about == null ? topics.before(message) : Optional.empty());
        }
        return before.stream()
                .map(topics::before)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> byAgent(context, reading));
    }

    private Optional<Topic> byAgent(Context context, Reading reading) {
        return said(context, Speaker.AGENT)
                .map(said -> topics.in(said, null, reading.need()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
