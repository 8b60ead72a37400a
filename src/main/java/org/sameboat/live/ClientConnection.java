package org.sameboat.live;

import jakarta.websocket.Session;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** What every WebSocket connection gets: a bound, long frames in pieces, and a sender that does not wait for the slow. */
class ClientConnection extends WebSocketHandlerDecorator {

    /** Tomcat's name for how long one blocking write may take, in milliseconds. */
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final LiveSettings settings;
    private final Connections connections;

    ClientConnection(WebSocketHandler next, LiveSettings settings, Connections connections) {
        super(next);
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        if (session instanceof NativeWebSocketSession open && open.getNativeSession() instanceof Session socket) {
            socket.getUserProperties()
                    .put(BLOCKING_SEND_TIMEOUT, settings.sendTimeLimit().toMillis());
        }
        if (connections.admit(session)) {
            super.afterConnectionEstablished(session);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        connections.left(session);
        super.afterConnectionClosed(session, status);
    }

    /** The STOMP decoder puts pieces together, so no connection needs a buffer of the longest frame from the start. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
