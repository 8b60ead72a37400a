package org.sameboat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.ContractJson;
import org.sameboat.coaching.Tier;
import org.sameboat.scorecard.Scorecards;
import org.sameboat.transcript.Importer;
import org.sameboat.transcript.Replay;
import org.sameboat.transcript.Report;
import org.sameboat.transcript.ReportSettings;
import org.sameboat.transcript.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast a replay is, on demand: {@code mvn test -Dtest=ReplayLoad}. It prints messages a second by the clock and by
 * CPU time, which depend on the machine, and fails only if something was lost. No conversation is like another, so that
 * nothing is read from memory that a real week would not hold twice. System properties: {@code load.conversations},
 * {@code load.messages} (of a conversation), {@code load.turns} (of all lengths alike), {@code load.tier}.
 */
class ReplayLoad {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayLoad.class);
    private static final long NANOS = 1_000_000_000L;

    private final Tier tier =
            Tier.valueOf(System.getProperty("load.tier", "fast").toUpperCase(Locale.ROOT));
    private final Coach coach = Coaches.load(Coaches.models(), tier);
    private final List<String> customers = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void readWords() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models/corpus"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode row = ContractJson.MAPPER.readTree(line);
                    Stream.of("text", "customer")
                            .filter(row::has)
                            .forEach(member -> customers.add(row.get(member).asString()));
                    if (row.has("reply")) {
                        agents.add(row.get("reply").asString());
                    }
                }
            }
        }
    }

    @Test
    void aWeekOfTranscripts() throws IOException {
        replay("warm-up", 500, 12);
        replay("week", Integer.getInteger("load.conversations", 10_000), Integer.getInteger("load.messages", 12));
    }

    @Test
    void conversationsOfAllLengths() throws IOException {
        replay("warm-up", 500, 12);
        for (int messages : new int[] {10, 100, 1_000}) {
            replay("long", Math.max(2, Integer.getInteger("load.turns", 20_000) / messages), messages);
        }
    }

    private void replay(String name, int conversations, int messages) throws IOException {
        Path file = folder.resolve(name + messages + ".jsonl");
        write(file, conversations, messages);
        long cpu = cpuTime();
        long start = System.nanoTime();
        ReportSettings settings = new ReportSettings(tier.name(), Scorecards.standard(), false, null);
        try (Report report = new Report(settings, folder.resolve(name + messages), "load", false)) {
            Importer importer = new Importer(Roles.none(), StandardCharsets.UTF_8);
            Replay.of(coach).run(List.of(file), importer, 0, report::make, report);
            report.finish();
            double took = (double) (System.nanoTime() - start) / NANOS;
            double worked = (double) (cpuTime() - cpu) / NANOS;
            int all = conversations * messages;
            LOG.info(
                    "{}: {} conversations of {} messages, {} tier: {} messages a second by the clock, {} by CPU time of one"
                            + " core; heap {} MB",
                    name,
                    conversations,
                    messages,
                    tier,
                    Math.round(all / took),
                    Math.round(all / worked),
                    heap() / 1_000_000);
            assertThat(report.summary())
                    .contains(String.format(Locale.ROOT, "%,d conversations, %,d turns", conversations, all));
        }
    }

    private void write(Path file, int conversations, int messages) throws IOException {
        Random random = new Random(conversations + messages);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < conversations; i++) {
                ObjectNode conversation = ContractJson.MAPPER.createObjectNode().put("id", "c" + i);
                ArrayNode turns = conversation.putArray("conversation");
                for (int turn = 0; turn < messages; turn++) {
                    List<String> said = turn % 2 == 0 ? customers : agents;
                    turns.addObject()
                            .put("speaker", turn % 2 == 0 ? "customer" : "agent")
                            .put("text", said.get(random.nextInt(said.size())) + " Ref " + random.nextInt(1_000_000));
                }
                out.write(ContractJson.line(conversation));
            }
        }
    }

    private static long cpuTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
