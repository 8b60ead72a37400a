package org.sameboat.security;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sameboat.live.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/** Who is behind each open STOMP session of this instance. */
class SignedIn {

    private final Map<String, Visitor> bySession = new ConcurrentHashMap<>();
    private final ErrorFrames errors;

    SignedIn(ErrorFrames errors) {
        this.errors = errors;
    }

    void add(String session, Visitor visitor) {
        bySession.put(session, visitor);
    }

    Optional<Visitor> find(String session) {
        return Optional.ofNullable(bySession.get(session));
    }

    /** Ends all sessions of some visitors, who must sign in again. */
    void end(Predicate<Visitor> whose) {
        bySession.forEach((session, visitor) -> {
            if (whose.test(visitor)) {
                errors.send(session, null, "SB401", "This session is over; sign in again.");
            }
        });
    }

    @EventListener
    void gone(SessionDisconnectEvent event) {
        bySession.remove(event.getSessionId());
    }
}
