package org.sameboat.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.messaging.SessionConnectedEvent;

/** All open connections: counted, bounded, sent away if they do not sign in, and told when the server goes. */
class Connections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final CloseStatus GOING =
            CloseStatus.SERVICE_RESTARTED.withReason("The server stops; connect again in a moment.");
    private static final CloseStatus FULL =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections; try again in a minute.");

    private static final CloseStatus STRANGER = CloseStatus.POLICY_VIOLATION.withReason("Sign in first.");

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();

    /** Since when those are open that have not signed in yet. */
    private final Map<String, Instant> strangers = new ConcurrentHashMap<>();

    private final LiveSettings settings;
    private final InstantSource clock;
    private volatile boolean running;

    Connections(LiveSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("sameboat.connections", open, Map::size)
                .description("Open WebSocket connections")
                .register(meters);
    }

    /** Takes a connection in, or closes it and says why; tells whether it may stay. */
    boolean admit(WebSocketSession session) {
        if (open.size() >= settings.connections()) {
            close(session, FULL);
            return false;
        }
        strangers.put(session.getId(), clock.instant());
        open.put(session.getId(), session);
        return true;
    }

    void left(WebSocketSession session) {
        open.remove(session.getId());
        strangers.remove(session.getId());
    }

    @EventListener
    void signedIn(SessionConnectedEvent event) {
        strangers.remove(String.valueOf(
                SimpMessageHeaderAccessor.getSessionId(event.getMessage().getHeaders())));
    }

    /** A connection costs its place, whoever holds it. */
    @Scheduled(fixedDelayString = "${sameboat.live.strangers-every:5s}")
    void sendStrangersAway() {
        Instant patience = clock.instant().minus(settings.connectWithin());
        strangers.forEach((id, since) -> {
            WebSocketSession session = open.get(id);
            if (session != null && since.isBefore(patience)) {
                close(session, STRANGER);
            }
        });
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug(
                    "A connection was gone before it could be closed: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Clients hear that the server goes and come back by themselves, instead of finding out by silence. */
    @Override
    public void stop() {
        running = false;
        open.values().forEach(session -> close(session, GOING));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the broker and its channels do. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
