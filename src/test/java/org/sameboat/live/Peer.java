package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.converter.SimpleMessageConverter;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;

/** One side of a conversation, over a real STOMP connection. */
public final class Peer implements AutoCloseable {

    private static final int PATIENCE = 40;

    private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final BlockingQueue<JsonNode> errorFrames = new LinkedBlockingQueue<>();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable StompSession session;

    private Peer() {
        scheduler.initialize();
        client.setMessageConverter(new SimpleMessageConverter());
        client.setTaskScheduler(scheduler);
        client.setInboundMessageSizeLimit(1 << 20);
    }

    /** Connects with a token; whether it was let in is to be seen by {@link #isConnected()} or {@link #errorFrame()}. */
    public static Peer connecting(int port, @Nullable String token) {
        Peer peer = new Peer();
        StompHeaders headers = new StompHeaders();
        if (token != null) {
            headers.add("Authorization", "Bearer " + token);
        }
        peer.client.connectAsync(
                "ws://localhost:" + port + "/ws", new WebSocketHttpHeaders(), headers, peer.new Handler());
        return peer;
    }

    public static Peer connected(int port, String token) {
        Peer peer = connecting(port, token);
        assertThat(peer.isConnected()).as("connected").isTrue();
        return peer;
    }

    public boolean isConnected() {
        return await(connected);
    }

    public boolean isEnded() {
        return await(ended);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subscribes and waits until the server confirmed it. */
    public Inbox subscribe(String destination) {
        Inbox inbox = new Inbox();
        StompHeaders headers = new StompHeaders();
        headers.setDestination(destination);
        headers.setReceipt("sub-" + destination);
        CountDownLatch receipt = new CountDownLatch(1);
        StompSession.Subscription subscription = open().subscribe(headers, inbox);
        subscription.addReceiptTask(receipt::countDown);
        assertThat(await(receipt)).as("receipt for %s", destination).isTrue();
        return inbox;
    }

    /** Subscribes without waiting for a confirmation. */
    public Inbox trySubscribe(String destination) {
        Inbox inbox = new Inbox();
        open().subscribe(destination, inbox);
        return inbox;
    }

    public void send(String destination, Map<String, ?> body) {
        sendRaw(destination, ContractJson.MAPPER.writeValueAsString(body));
    }

    public void sendRaw(String destination, String body) {
        open().send(destination, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends and waits until the server confirmed it. */
    public void sendConfirmed(String destination, Map<String, ?> body) {
        StompHeaders headers = new StompHeaders();
        headers.setDestination(destination);
        headers.setReceipt("r" + System.nanoTime());
        CountDownLatch receipt = new CountDownLatch(1);
        open().send(headers, ContractJson.MAPPER.writeValueAsBytes(body)).addReceiptTask(receipt::countDown);
        assertThat(await(receipt)).as("receipt").isTrue();
    }

    private StompSession open() {
        StompSession open = session;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        return open;
    }

    /** The next ERROR frame. */
    public JsonNode errorFrame() {
        return next(errorFrames);
    }

    private static JsonNode next(BlockingQueue<JsonNode> queue) {
        try {
            JsonNode next = queue.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(next).as("a frame from the server").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (session != null && session.isConnected()) {
                session.disconnect();
            }
        } catch (MessageDeliveryException e) {
            // The server closed the connection first.
            ended.countDown();
        }
        client.stop();
        scheduler.shutdown();
    }

    /** What came to one subscription, in order. */
    public static final class Inbox implements StompFrameHandler {

        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            frames.add(ContractJson.MAPPER.readTree((byte[]) payload));
        }

        public JsonNode next() {
            return Peer.next(frames);
        }

        public boolean isEmpty() {
            return frames.isEmpty();
        }
    }

    private final class Handler extends StompSessionHandlerAdapter {

        @Override
        public void afterConnected(StompSession opened, StompHeaders headers) {
            session = opened;
            session.setAutoReceipt(false);
            connected.countDown();
        }

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            // Spring answers a DISCONNECT without a receipt by an empty ERROR frame.
            if (payload != null) {
                errorFrames.add(ContractJson.MAPPER.readTree((byte[]) payload));
            }
        }

        @Override
        public void handleException(
                StompSession s,
                @Nullable StompCommand command,
                StompHeaders headers,
                byte[] payload,
                Throwable failure) {
            throw new IllegalStateException("the test's own frame handler failed", failure);
        }

        @Override
        public void handleTransportError(StompSession s, Throwable failure) {
            ended.countDown();
        }
    }
}
