package org.sameboat.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.ServerApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Load on loopback, on demand: {@code mvn test -Dtest=LoadRun}. It prints latencies, which depend on the machine, and
 * fails only if a message was lost or doubled. System properties: {@code load.conversations}, {@code load.rate} (messages
 * a second), {@code load.seconds}, {@code load.tier}, {@code load.database} ({@code h2}, or {@code postgresql} for one of its own
 * on the same machine).
 */
class LoadRun {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);
    private static final int WARM_UP_SECONDS = 10;

    private final int conversations = Integer.getInteger("load.conversations", 2000);
    private final int rate = Integer.getInteger("load.rate", 50);
    private final int seconds = Integer.getInteger("load.seconds", 120);
    private final String tier = System.getProperty("load.tier", "full");
    private final boolean onPostgres = System.getProperty("load.database", "h2").equals("postgresql");

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrDoubledUnderLoad() throws IOException {
        Latencies bare = bareEcho();
        if (onPostgres) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                load(bare, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
            }
        } else {
            String file = folder.resolve("sameboat").toString();
            load(bare, "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0", "sameboat");
        }
    }

    private void load(Latencies bare, String database, String user) throws IOException {
        try (ServerProcess server = ServerProcess.start(
                ServerApplication.class,
                ServerProcess.freePort(),
                "1g",
                folder.resolve("server.log"),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + user,
                "--sameboat.live.tier=" + tier)) {
            warmUp(Traffic.open(server, 20));
            Traffic traffic = Traffic.open(server, conversations);
            traffic.send(rate, seconds, "load");
            traffic.settle(true);
            Latencies echo = traffic.echo();
            LOG.info("bare echo: {}", bare);
            LOG.info(
                    "echo:      {} ({} x bare at p50, {} x at p99)",
                    echo,
                    ratio(echo, bare, 0.5),
                    ratio(echo, bare, 0.99));
            LOG.info("coaching:  {}", traffic.coaching());
            LOG.info("heap after the load: {} MB", traffic.heap() / 1_000_000);
            assertThat(traffic.doubledEchoes()).as("echoed twice").isZero();
            assertThat(traffic.echo().sorted()).as("echoed").hasSize(traffic.sent());
            assertStoredOnceWithoutGaps(traffic.stored(), traffic.sent());
        }
    }

    private static void warmUp(Traffic traffic) {
        traffic.send(50, WARM_UP_SECONDS, "warm");
        traffic.settle(true);
    }

    private Latencies bareEcho() throws IOException {
        try (ServerProcess server =
                ServerProcess.start(BareEcho.class, ServerProcess.freePort(), "1g", folder.resolve("bare.log"))) {
            Traffic warm = Traffic.bare(server, 20);
            warm.send(50, WARM_UP_SECONDS, "warm");
            warm.settle(false);
            Traffic traffic = Traffic.bare(server, conversations);
            traffic.send(rate, Math.min(seconds, 30), "bare");
            traffic.settle(false);
            return traffic.echo();
        }
    }

    private static String ratio(Latencies ours, Latencies bare, double share) {
        return String.format(Locale.ROOT, "%.1f", ours.percentile(share) / bare.percentile(share));
    }

    static void assertStoredOnceWithoutGaps(List<JsonNode> conversations, int sent) {
        Set<String> clientIds = new HashSet<>();
        int stored = 0;
        for (JsonNode messages : conversations) {
            for (int i = 0; i < messages.size(); i++) {
                assertThat(messages.get(i).get("seq").asInt()).isEqualTo(i + 1);
                clientIds.add(messages.get(i).get("clientId").asString());
                stored++;
            }
        }
        assertThat(stored).as("stored").isEqualTo(sent);
        assertThat(clientIds).as("different").hasSize(sent);
    }
}
