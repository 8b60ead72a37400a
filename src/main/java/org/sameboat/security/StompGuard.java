package org.sameboat.security;

import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.FrameIds;
import org.sameboat.live.Visitor;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.core.AuthenticationException;

/**
 * Stands before every frame of a client. It answers with an ERROR frame itself: with frames kept in order, Spring only
 * logs what an interceptor throws.
 */
class StompGuard implements ChannelInterceptor {

    private static final String BEARER = "Bearer ";

    private final TokenAuthentication authentication;
    private final Access access;
    private final ErrorFrames errors;
    private final SignedIn signedIn;
    private final InstantSource clock;

    StompGuard(
            TokenAuthentication authentication,
            Access access,
            ErrorFrames errors,
            SignedIn signedIn,
            InstantSource clock) {
        this.authentication = authentication;
        this.access = access;
        this.errors = errors;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        StompCommand command = frame == null ? null : frame.getCommand();
        if (frame == null || command == null) {
            // A heartbeat, or the end of a session that Spring announces itself.
            return message;
        }
        return switch (command) {
            case CONNECT, STOMP ->
                connect(frame)
                        ? message
                        : refuse(frame, Map.of(), "SB401", "Sign in: the token is missing, unknown or over.");
            case SEND, SUBSCRIBE ->
                passes(frame, command) ? message : refuse(frame, FrameIds.in(message), "SB403", "This is not allowed.");
            case UNSUBSCRIBE, DISCONNECT -> message;
            default -> refuse(frame, Map.of(), "SB310", "This server does not answer " + command + " frames.");
        };
    }

    private boolean connect(StompHeaderAccessor frame) {
        String header = frame.getFirstNativeHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return false;
        }
        try {
            String token = header.substring(BEARER.length());
            Visitor visitor = authentication.visitor(token);
            frame.setUser(visitor);
            signedIn.add(String.valueOf(frame.getSessionId()), visitor, token);
            // Who signs out from now on finds this session and ends it; who did just before is found out here.
            authentication.visitor(token);
            return true;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private boolean passes(StompHeaderAccessor frame, StompCommand command) {
        return frame.getUser() instanceof Visitor visitor
                && visitor.expires().isAfter(clock.instant())
                && access.may(visitor, command, frame.getDestination());
    }

    private @Nullable Message<?> refuse(StompHeaderAccessor frame, Map<String, String> about, String code, String why) {
        errors.send(frame.getSessionId(), frame.getReceipt(), about, code, why);
        return null;
    }
}
