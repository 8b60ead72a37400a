package org.sameboat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.ContractJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Kills the server in the middle of load, on demand: {@code mvn test -Dtest=KillRun}. Every message that was acknowledged,
 * by a receipt or an echo, must be there after the restart. System property: {@code kill.times}.
 */
class KillRun {

    private static final Logger LOG = LoggerFactory.getLogger(KillRun.class);
    private static final int CUSTOMERS = 20;

    private final int times = Integer.getInteger("kill.times", 20);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedMessageIsThereAfterAKill() throws IOException {
        Map<String, String> tokens = new HashMap<>();
        int port = ServerProcess.freePort();
        int sent = 0;
        for (int round = 0; round < times; round++) {
            try (ServerProcess server = start(port)) {
                assertEverythingAcknowledgedIsStored(server, tokens.keySet());
                sent += talkUntilKilled(server, tokens, round);
            }
        }
        try (ServerProcess server = start(port)) {
            int stored = assertEverythingAcknowledgedIsStored(server, tokens.keySet());
            LOG.info("{} kills: {} sent, {} acknowledged, {} stored", times, sent, acknowledged.size(), stored);
        }
        assertThat(acknowledged).hasSizeGreaterThan(times);
    }

    private ServerProcess start(int port) throws IOException {
        return ServerProcess.start(
                ServerApplication.class,
                port,
                "1g",
                folder.resolve("server.log"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("sameboat")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
                "--sameboat.live.tier=fast");
    }

    /** Sends until a moment that differs in every round, and kills the server while frames are under way. */
    private int talkUntilKilled(ServerProcess server, Map<String, String> tokens, int round) throws IOException {
        String agent =
                server.json("POST", "/api/sessions", "{}", null).get("token").asString();
        HttpClient http = HttpClient.newHttpClient();
        while (tokens.size() < CUSTOMERS) {
            JsonNode opened = server.json("POST", "/api/conversations", "{}", agent);
            tokens.put(opened.get("id").asString(), opened.get("customerToken").asString());
        }
        List<String> ids = new ArrayList<>(tokens.keySet());
        Map<String, StompLine> lines = new HashMap<>();
        for (String id : ids) {
            StompLine line = StompLine.connect(http, server.port(), tokens.get(id), this::acknowledge)
                    .join();
            line.subscribe("m", "/topic/conversations/" + id);
            lines.put(id, line);
        }
        int count = 200 + 37 * round;
        for (int i = 0; i < count; i++) {
            String id = ids.get(i % ids.size());
            String clientId = "r" + round + "-" + i;
            String body = "{\"clientId\":\"" + clientId + "\",\"text\":\"message " + i + "\"}";
            lines.get(id).message("/app/conversations/" + id + "/messages", body, clientId);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        server.kill();
        lines.values().forEach(StompLine::abort);
        return count;
    }

    private void acknowledge(StompLine.Frame frame) {
        if (frame.command().equals("RECEIPT")
                && frame.headers().get("receipt-id").startsWith("r")) {
            acknowledged.add(frame.headers().get("receipt-id"));
        } else if (frame.command().equals("MESSAGE")) {
            acknowledged.add(
                    ContractJson.MAPPER.readTree(frame.body()).get("clientId").asString());
        }
    }

    private int assertEverythingAcknowledgedIsStored(ServerProcess server, Set<String> ids) throws IOException {
        String agent =
                server.json("POST", "/api/sessions", "{}", null).get("token").asString();
        Set<String> stored = ConcurrentHashMap.newKeySet();
        for (String id : ids) {
            long seq = 0;
            JsonNode page;
            do {
                page = server.json("GET", "/api/conversations/" + id + "/messages?after=" + seq, null, agent);
                for (JsonNode message : page) {
                    seq++;
                    assertThat(message.get("seq").asLong()).as("seq in %s", id).isEqualTo(seq);
                    assertThat(stored.add(message.get("clientId").asString()))
                            .as("stored once")
                            .isTrue();
                }
            } while (!page.isEmpty());
        }
        assertThat(stored).containsAll(acknowledged);
        return stored.size();
    }
}
