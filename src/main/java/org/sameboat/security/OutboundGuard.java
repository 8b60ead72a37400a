package org.sameboat.security;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.Role;
import org.sameboat.live.Topics;
import org.sameboat.live.Visitor;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;

/**
 * Stands before every frame that goes out: a subscription outlives what allowed it when a token ends or a colleague takes
 * the conversation on.
 */
class OutboundGuard implements ChannelInterceptor {

    private final SignedIn signedIn;
    private final InstantSource clock;

    OutboundGuard(SignedIn signedIn, InstantSource clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        String session = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        if (session == null
                || SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.MESSAGE) {
            return message;
        }
        Object agent = message.getHeaders().get(Topics.AGENT);
        return signedIn.find(session).filter(visitor -> may(visitor, agent)).isPresent() ? message : null;
    }

    private boolean may(Visitor visitor, @Nullable Object agent) {
        boolean seesAll = visitor.is(Role.CUSTOMER) || visitor.is(Role.SUPERVISOR) || visitor.is(Role.QA);
        return visitor.expires().isAfter(clock.instant()) && (seesAll || agent == null || agent.equals(visitor.name()));
    }
}
