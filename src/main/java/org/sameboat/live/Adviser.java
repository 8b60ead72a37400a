package org.sameboat.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.List;
import org.sameboat.coaching.Advice;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the coach about one customer message, keeps the answer and shows it to the agents. */
class Adviser {

    private static final Logger LOG = LoggerFactory.getLogger(Adviser.class);

    private final Coach coach;
    private final Conversations conversations;
    private final Coachings coachings;
    private final Audience audience;
    private final Relay relay;
    private final InstantSource clock;
    private final Timer readings;
    private final Counter alerts;
    private final Counter skipped;

    Adviser(
            Coach coach,
            Conversations conversations,
            Coachings coachings,
            Audience audience,
            Relay relay,
            InstantSource clock,
            MeterRegistry meters) {
        this.coach = coach;
        this.conversations = conversations;
        this.coachings = coachings;
        this.audience = audience;
        this.relay = relay;
        this.clock = clock;
        readings = Timer.builder("sameboat.readings")
                .description("Customer messages that were coached, and how long it took")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        alerts = Counter.builder("sameboat.alerts")
                .description(
                        "Customer messages angry or frustrated enough to alert the agent; by conversations opened: alerts per conversation")
                .register(meters);
        skipped = Counter.builder("sameboat.coaching.skipped")
                .description("Customer messages that the coach did not get to, or failed on")
                .register(meters);
    }

    /** Advises on a message; a failure of the coach is told like advice, a failure of the storage leaves it unread. */
    void advise(Coachings.Unread unread) {
        conversations.find(unread.conversation()).ifPresent(conversation -> {
            Advice advice;
            try {
                advice = readings.record(() -> coach.advise(then(conversation, unread.seq())));
            } catch (RuntimeException e) {
                LOG.error(
                        "The coach failed on message {} of conversation {}: {}",
                        unread.seq(),
                        unread.conversation(),
                        Failures.describe(e));
                skip(unread, "The coach failed on this message; the chat goes on without it.");
                return;
            }
            publish(conversation, coaching(unread.seq(), advice));
            Reading reading = advice.reading();
            if (reading.anger().raisesAlert() || reading.frustration().raisesAlert()) {
                alerts.increment();
            }
        });
    }

    /** What was known when that message had just been said, as a replay will see it. */
    private Context then(Conversation conversation, long seq) {
        Context context = conversations.context(conversation, seq, null);
        return context.at(context.latest().map(Turn::at).orElse(null));
    }

    /** Says that nothing will be said to a message, and why. */
    void skip(Coachings.Unread unread, String why) {
        skipped.increment();
        ObjectNode frame = ContractJson.MAPPER.createObjectNode().put("seq", unread.seq());
        frame.putNull("reading").putNull("course").putArray("suggestions");
        frame.put("skipped", why);
        conversations
                .find(unread.conversation())
                .ifPresent(conversation ->
                        publish(conversation, new Coaching(unread.seq(), null, null, frame.toString(), List.of())));
    }

    private void publish(Conversation conversation, Coaching coaching) {
        if (coachings.keep(conversation.id(), coaching, clock.instant()) && !relay.isOn()) {
            audience.coaching(conversation, coaching.body());
        }
    }

    private static Coaching coaching(long seq, Advice advice) {
        ObjectNode frame = ContractJson.MAPPER.createObjectNode().put("seq", seq);
        frame.setAll(ContractJson.advice(advice));
        return new Coaching(
                seq,
                advice.reading().anger().p(),
                advice.reading().frustration().p(),
                frame.toString(),
                advice.suggestions().best());
    }
}
