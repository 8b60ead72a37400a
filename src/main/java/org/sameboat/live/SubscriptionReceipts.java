package org.sameboat.live;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/** Confirms a subscription once the broker holds it, so that a client knows from when on it misses nothing. */
class SubscriptionReceipts implements ExecutorChannelInterceptor {

    private final SessionFrames frames;

    SubscriptionReceipts(SessionFrames frames) {
        this.frames = frames;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
        StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (failure == null && frame != null && takesEffectIn(handler, frame)) {
            frames.receipt(frame);
        }
    }

    private static boolean takesEffectIn(MessageHandler handler, StompHeaderAccessor frame) {
        if (frame.getCommand() == StompCommand.UNSUBSCRIBE) {
            return handler instanceof SimpleBrokerMessageHandler;
        }
        String destination = frame.getDestination();
        return frame.getCommand() == StompCommand.SUBSCRIBE
                && destination != null
                && (destination.startsWith("/user/")
                        ? handler instanceof UserDestinationMessageHandler
                        : handler instanceof SimpleBrokerMessageHandler);
    }
}
