package org.sameboat.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** All open connections: counted, bounded, and told when the server goes. */
class Connections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final CloseStatus GOING =
            CloseStatus.SERVICE_RESTARTED.withReason("The server stops; connect again in a moment.");
    private static final CloseStatus FULL =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections; try again in a minute.");

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();
    private final LiveSettings settings;
    private volatile boolean running;

    Connections(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
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
        open.put(session.getId(), session);
        return true;
    }

    void left(WebSocketSession session) {
        open.remove(session.getId());
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
