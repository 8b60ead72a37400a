package org.sameboat.live;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/** How much one connection may send and subscribe to. What is too much is dropped with a reason; the connection stays. */
class FrameLimits implements ChannelInterceptor {

    private static final String RATE = "sameboat.rate";
    private static final String SUBSCRIPTIONS = "sameboat.subscriptions";

    private final LiveSettings settings;
    private final ObjectProvider<Broadcasts> broadcasts;

    FrameLimits(LiveSettings settings, ObjectProvider<Broadcasts> broadcasts) {
        this.settings = settings;
        this.broadcasts = broadcasts;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || frame.getCommand() == null || frame.getSessionAttributes() == null) {
            return message;
        }
        UnusableInput tooMuch = switch (frame.getCommand()) {
            case SEND -> send(size(message), frame.getSessionAttributes());
            case SUBSCRIBE -> subscribe(frame, frame.getSessionAttributes());
            case UNSUBSCRIBE -> unsubscribe(frame, frame.getSessionAttributes());
            default -> null;
        };
        if (tooMuch == null) {
            return message;
        }
        if (frame.getUser() instanceof Visitor visitor) {
            broadcasts.getObject().error(visitor, String.valueOf(frame.getSessionId()), tooMuch, FrameIds.in(message));
        }
        return null;
    }

    private static int size(Message<?> message) {
        return message.getPayload() instanceof byte[] body ? body.length : 0;
    }

    /** A long frame costs as much as many short ones. */
    private @Nullable UnusableInput send(int bytes, Map<String, Object> session) {
        Bucket bucket = (Bucket) session.computeIfAbsent(RATE, key -> bucket(settings.framesPerMinute()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1 + bytes / 1024);
        if (probe.isConsumed()) {
            return null;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
        return new TooMuch("SB302", "Too many frames; this one was dropped. Send it again after the pause.", wait);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private @Nullable UnusableInput subscribe(StompHeaderAccessor frame, Map<String, Object> session) {
        Set<String> ids = subscriptions(session);
        synchronized (ids) {
            if (ids.size() >= settings.subscriptions()) {
                return new UnusableInput(
                        "SB308",
                        "A connection holds " + settings.subscriptions() + " subscriptions at most; end some first.");
            }
            ids.add(String.valueOf(frame.getSubscriptionId()));
            return null;
        }
    }

    private static @Nullable UnusableInput unsubscribe(StompHeaderAccessor frame, Map<String, Object> session) {
        Set<String> ids = subscriptions(session);
        synchronized (ids) {
            ids.remove(String.valueOf(frame.getSubscriptionId()));
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> subscriptions(Map<String, Object> session) {
        return (Set<String>) session.computeIfAbsent(SUBSCRIPTIONS, key -> new HashSet<String>());
    }
}
