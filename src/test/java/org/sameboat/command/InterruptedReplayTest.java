package org.sameboat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.Sameboat;
import org.sameboat.coaching.ContractJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A real replay in its own process, killed while it works. */
class InterruptedReplayTest {

    private static final int CONVERSATIONS = 80;

    @TempDir
    private Path folder;

    /** Conversations of which no two are alike, so that each costs work. */
    private Path transcripts() throws IOException {
        ObjectNode story = (ObjectNode) ContractJson.MAPPER.readTree(
                Files.readString(Path.of("src/test/resources/transcripts/turns-double-bill.jsonl")));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CONVERSATIONS; i++) {
            ObjectNode other = story.deepCopy().put("id", "c" + i);
            ArrayNode turns = (ArrayNode) other.get("conversation");
            for (int turn = 0; turn < turns.size(); turn++) {
                ObjectNode said = (ObjectNode) turns.get(turn);
                said.put("text", said.get("text").asString() + " Case " + i + ".");
            }
            lines.append(ContractJson.line(other));
        }
        return Files.writeString(folder.resolve("week.jsonl"), lines);
    }

    private static String[] replay(Path report, Path input, String... more) {
        String[] usual = {"replay", "--tier", "fast", "--report", report.toString(), input.toString()};
        return Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new);
    }

    private static int run(String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Cli.run(args, new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
    }

    private static long lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    @Test
    void aReplayThatIsKilledIsTakenUpWithoutLossAndEndsAsIfItHadNotBeen() throws Exception {
        Path input = transcripts();
        Path killed = folder.resolve("killed");
        ProcessBuilder child = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Sameboat.class.getName()),
                        Stream.of(replay(killed, input)))
                .toList());
        File words = folder.resolve("words").toFile();
        Process process = child.redirectErrorStream(true).redirectOutput(words).start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> lines(killed.resolve("conversations.jsonl")) > 5 || !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(words.toPath())).isNotZero();
        assertThat(Files.readString(words.toPath())).as("where nobody watches").doesNotContain("KiB", "\r");
        assertThat(killed.resolve("index.html")).doesNotExist();
        byte[] before = Files.readAllBytes(killed.resolve("turns.jsonl"));

        Path whole = folder.resolve("whole");
        assertThat(run(replay(whole, input))).isZero();
        assertThat(run(replay(killed, input, "--resume"))).isZero();

        byte[] turns = Files.readAllBytes(whole.resolve("turns.jsonl"));
        assertThat(before.length).isBetween(1, turns.length - 1);
        for (String file : new String[] {"turns.jsonl", "conversations.jsonl", "scores.csv", "index.html"}) {
            assertThat(Files.readAllBytes(killed.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(whole.resolve(file)));
        }
    }
}
