package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** With a socket that takes its time over the first frame, which no real one does when asked to. */
class DrainingSessionTest {

    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch letFirstGo = new CountDownLatch(1);
    private final List<Object> out = new CopyOnWriteArrayList<>();
    private final WebSocketSession socket = mock(WebSocketSession.class);

    @BeforeEach
    void slowSocket() throws IOException {
        doAnswer(call -> {
                    Object text = call.getArgument(0, WebSocketMessage.class).getPayload();
                    if (text.equals("first")) {
                        firstIsUnderWay.countDown();
                        assertThat(letFirstGo.await(60, TimeUnit.SECONDS)).isTrue();
                    }
                    return out.add(text);
                })
                .when(socket)
                .sendMessage(any());
        doAnswer(call -> out.add(call.getArgument(0))).when(socket).close(any());
    }

    private FutureTask<Void> inAThreadOfItsOwn(Sending sending) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            sending.run();
            return null;
        });
        new Thread(task, "sender").start();
        return task;
    }

    private interface Sending {
        void run() throws IOException;
    }

    @Test
    void whatWaitsBehindAnotherFrameGoesOutBeforeTheClose() throws Exception {
        DrainingSession session = new DrainingSession(socket, 60_000, 1_000);
        FutureTask<Void> first = inAThreadOfItsOwn(() -> session.sendMessage(new TextMessage("first")));
        firstIsUnderWay.await();
        session.sendMessage(new TextMessage("why"));
        FutureTask<Void> close = inAThreadOfItsOwn(() -> session.close(CloseStatus.PROTOCOL_ERROR));
        letFirstGo.countDown();
        first.get();
        close.get();
        session.sendMessage(new TextMessage("too late"));

        assertThat(out).containsExactly("first", "why", CloseStatus.PROTOCOL_ERROR);
    }

    @Test
    void aSlowClientIsCutOffWithoutWaiting() throws Exception {
        DrainingSession session = new DrainingSession(socket, 60_000, 1_000);
        FutureTask<Void> first = inAThreadOfItsOwn(() -> session.sendMessage(new TextMessage("first")));
        firstIsUnderWay.await();
        session.close(CloseStatus.SESSION_NOT_RELIABLE);

        assertThat(out).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
        letFirstGo.countDown();
        first.get();
    }
}
