package org.sameboat.live;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * Closes when everything before the close is out. Its parent throws away what waits behind a frame that another thread is
 * just sending, and with that the ERROR frame that tells a client why it is sent away.
 */
class DrainingSession extends ConcurrentWebSocketSessionDecorator {

    /** Senders share it: they never wait for each other, and the last of them leaves nothing behind. */
    private final ReadWriteLock sending = new ReentrantReadWriteLock();

    DrainingSession(WebSocketSession session, int sendTimeLimit, int bufferSizeLimit) {
        super(session, sendTimeLimit, bufferSizeLimit);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (sending.readLock().tryLock()) {
            try {
                super.sendMessage(message);
            } finally {
                sending.readLock().unlock();
            }
        }
    }

    @Override
    public void close(CloseStatus status) throws IOException {
        // Nobody waits for a client that is cut off because it is slow.
        boolean drained = !status.equals(CloseStatus.SESSION_NOT_RELIABLE) && awaitSenders();
        try {
            super.close(status);
        } finally {
            if (drained) {
                sending.writeLock().unlock();
            }
        }
    }

    private boolean awaitSenders() {
        try {
            return sending.writeLock().tryLock(getSendTimeLimit(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
