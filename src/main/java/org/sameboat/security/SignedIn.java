package org.sameboat.security;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sameboat.live.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/** Who is behind each open STOMP session of this instance. */
class SignedIn {

    private final Map<String, Entry> bySession = new ConcurrentHashMap<>();
    private final TokenAuthentication authentication;
    private final ErrorFrames errors;

    SignedIn(TokenAuthentication authentication, ErrorFrames errors) {
        this.authentication = authentication;
        this.errors = errors;
    }

    private record Entry(Visitor visitor, String token) {}

    /** Lets a session in; a token that ends from now on ends it too. */
    void add(String session, Visitor visitor, String token) {
        bySession.put(session, new Entry(visitor, token));
    }

    Optional<Visitor> find(String session) {
        return Optional.ofNullable(bySession.get(session)).map(Entry::visitor);
    }

    /** Ends sessions whose token ended elsewhere: at another instance, by its age, or with what it opened. */
    @Scheduled(fixedDelayString = "${sameboat.security.check-every:30s}")
    void endWithTheirTokens() {
        bySession.forEach((session, entry) -> {
            try {
                authentication.visitor(entry.token());
            } catch (AuthenticationException e) {
                end(session);
            }
        });
    }

    /** Ends all sessions of some visitors, who must sign in again. */
    void end(Predicate<Visitor> whose) {
        bySession.forEach((session, entry) -> {
            if (whose.test(entry.visitor())) {
                end(session);
            }
        });
    }

    private void end(String session) {
        errors.send(session, null, Map.of(), "SB401", "This session is over; sign in again.");
    }

    @EventListener
    void gone(SessionDisconnectEvent event) {
        bySession.remove(event.getSessionId());
    }
}
