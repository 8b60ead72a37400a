package org.sameboat.live;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.SimpSession;
import org.springframework.messaging.simp.user.SimpSubscription;
import org.springframework.messaging.simp.user.SimpUser;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;

/** Frames to one client that Spring's simple broker does not send. */
class SessionFrames {

    private static final byte[] EMPTY = {};

    private final MessageChannel outbound;
    private final SimpUserRegistry users;

    SessionFrames(MessageChannel outbound, SimpUserRegistry users) {
        this.outbound = outbound;
        this.users = users;
    }

    /** Confirms a frame that asked for it; call it when its effect is committed. */
    void receipt(StompHeaderAccessor frame) {
        String receipt = frame.getReceipt();
        if (receipt != null) {
            StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
            headers.setReceiptId(receipt);
            headers.setSessionId(frame.getSessionId());
            outbound.send(MessageBuilder.createMessage(EMPTY, headers.getMessageHeaders()));
        }
    }

    /** Sends a topic's message again, to the sender of a frame alone. */
    void repeat(StompHeaderAccessor frame, String topic, Object body) {
        String session = frame.getSessionId();
        String subscription = subscription(frame.getUser(), session, topic);
        if (subscription != null) {
            SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
            headers.setSessionId(session);
            headers.setSubscriptionId(subscription);
            headers.setDestination(topic);
            headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
            byte[] json = ContractJson.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            Message<byte[]> message = MessageBuilder.createMessage(json, headers.getMessageHeaders());
            outbound.send(message);
        }
    }

    private @Nullable String subscription(@Nullable Principal visitor, @Nullable String session, String topic) {
        SimpUser user = visitor == null ? null : users.getUser(visitor.getName());
        SimpSession open = user == null || session == null ? null : user.getSession(session);
        if (open == null) {
            return null;
        }
        return open.getSubscriptions().stream()
                .filter(subscription -> subscription.getDestination().equals(topic))
                .map(SimpSubscription::getId)
                .findFirst()
                .orElse(null);
    }
}
