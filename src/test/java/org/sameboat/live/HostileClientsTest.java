package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

/** Seeded; {@code -Dhostile.frames=10000} for the long run. */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:hostile;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class HostileClientsTest {

    private static final int FRAMES = Integer.getInteger("hostile.frames", 600);
    private static final int FRAMES_A_CONNECTION = 3;

    /** Frames after which everything that a server keeps for good is loaded and filled. */
    private static final int WARM_UP = 300;

    /** What the database in memory, the caches and the metrics may keep; not a leak of a few kilobytes a frame. */
    private static final long LEFT_BEHIND = 24 << 20;

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();

    @Test
    void hostileFramesBreakNothingAndLearnNothing() {
        Rest agent = agent();
        JsonNode own = agent.post("/api/conversations", "{}").json();
        JsonNode foreign =
                agent.post("/api/conversations", "{\"customer\":\"Victim\"}").json();
        String foreignId = foreign.get("id").asString();
        HostileFrames frames = new HostileFrames(20260304, own.get("id").asString(), foreignId);

        try (Peer victim = Peer.connected(port, foreign.get("customerToken").asString())) {
            Peer.Inbox shown = victim.subscribe("/topic/conversations/" + foreignId);
            String[] tokens = {own.get("customerToken").asString(), "sb_replayed"};
            long before = 0;
            for (int sent = 0; sent < FRAMES; sent += FRAMES_A_CONNECTION) {
                attack(tokens[sent % 2], frames);
                if (sent == WARM_UP) {
                    before = heapInUse();
                }
            }
            assertAnswersTellNothing(foreignId);
            assertThat(heapInUse() - before).as("bytes of heap that stayed").isLessThan(LEFT_BEHIND);
            assertThat(shown.isEmpty())
                    .as("something reached a foreign conversation")
                    .isTrue();
            victim.send(
                    "/app/conversations/" + foreignId + "/messages", Map.of("clientId", "1", "text", "Still here."));
            assertThat(shown.next().get("seq").asInt()).isEqualTo(1);
        }
        assertThat(connectionsAfterAll()).as("connections that stayed").isZero();
    }

    private void assertAnswersTellNothing(String foreignId) {
        assertThat(answers)
                .isNotEmpty()
                .noneMatch(answer -> answer.contains(foreignId))
                .noneMatch(
                        answer -> answer.contains("Exception") || answer.contains("org.s") || answer.contains("java."));
        answers.clear();
    }

    private static long heapInUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private Rest agent() {
        Rest anyone = Rest.of(port);
        return anyone.as(anyone.post("/api/sessions", "{}").json().get("token").asString());
    }

    private void attack(String token, HostileFrames frames) {
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new Listener())
                .join();
        CompletableFuture<WebSocket> sent =
                socket.sendText("CONNECT\naccept-version:1.2\nAuthorization:Bearer " + token + "\n\n\0", true);
        for (int i = 0; i < FRAMES_A_CONNECTION; i++) {
            String frame = frames.next();
            sent = sent.thenCompose(open -> open.sendText(frame, true));
        }
        try {
            sent.thenCompose(open -> open.sendText("DISCONNECT\nreceipt:bye\n\n\0", true))
                    .join();
        } catch (CompletionException e) {
            // The server cut this client off in the middle, which is its right.
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
        socket.abort();
    }

    private double connectionsAfterAll() {
        double open = connections();
        for (int i = 0; i < 600 && open > 0; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            open = connections();
        }
        return open;
    }

    private double connections() {
        return meters.get("sameboat.connections").gauge().value();
    }

    @Test
    void hostileRequestsGetClearErrorsAndNeverAServersFailure() {
        Rest agent = agent();
        Random random = new Random(20260305);
        List<String> bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"facts\":[]}",
                "{\"facts\":{\"a\":{}}}",
                "{\"facts\":{\"a\":null}}",
                "{\"customer\":{}}",
                "{\"customer\":\"\\ud800\"}",
                "{\"customer\":\"" + "x".repeat(500) + "\"}",
                "[".repeat(5_000),
                "{\"facts\":{\"" + "k".repeat(300) + "\":\"v\"}}");
        List<String> paths = List.of(
                "/api/conversations",
                "/api/sessions",
                "/api/conversations/x/customer-token",
                "/api/learned",
                "/api/conversations/%00/messages",
                "/api/conversations/..%2f/messages",
                "/api/accounts/x",
                "/api/conversations/x/messages?after=-1",
                "/api/conversations/x/messages?after=zzz",
                "/ws",
                "/error",
                "/api/customers/%F0%28",
                "/chat/%3Cscript%3E",
                "/api/audit?since=now",
                "/actuator/env");
        List<String> methods = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");
        IntStream.range(0, 300).forEach(i -> {
            String method = methods.get(random.nextInt(methods.size()));
            String path = paths.get(random.nextInt(paths.size()));
            Rest who = random.nextBoolean() ? agent : Rest.of(port).as("sb_replayed");
            Rest.Reply reply = who.exchange(method, path, bodies.get(random.nextInt(bodies.size())));
            assertThat(reply.status()).as(method + " " + path).isLessThan(500);
            assertThat(reply.text()).as(method + " " + path).doesNotContain("Exception", "org.s", "java.");
        });
    }

    private final class Listener implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            answers.add(data.toString());
            from.request(1);
            return null;
        }
    }
}
