package org.sameboat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.coaching.ContractJson;
import tools.jackson.databind.JsonNode;

class LinesCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int status;

    private List<JsonNode> run(byte[] input, String... args) throws CharacterCodingException {
        status = Cli.run(
                args,
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(out.toByteArray()))
                .toString();
        return text.lines().map(ContractJson.MAPPER::readTree).toList();
    }

    private List<JsonNode> read(String... lines) throws CharacterCodingException {
        return run(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "read", "--tier", "fast", "-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "SB101 | {\"id\":\"x\",\"text\":\"never closed",
                "SB101 | [1,2]",
                "SB101 | nonsense",
                "SB101 | {\"id\":\"x\",\"text\":\"a\"} {\"id\":\"y\"}",
                "SB102 | {\"id\":\"x\"}",
                "SB102 | {\"id\":\"x\",\"text\":null}",
                "SB102 | {\"id\":\"x\",\"text\":42}",
                "SB102 | {\"id\":\"x\",\"text\":\"a\",\"context\":\"b\"}",
                "SB102 | {\"id\":\"x\",\"text\":\"a\",\"context\":[\"b\"]}",
                "SB105 | {\"id\":\"x\",\"text\":\"a\",\"context\":[{\"speaker\":\"boss\",\"text\":\"b\"}]}",
            })
    void anUnusableLineYieldsItsErrorInItsPlaceAndTheRestIsProcessed(String code, String line)
            throws CharacterCodingException {
        List<JsonNode> answers = read("{\"id\":1,\"text\":\"hello\"}", line, "{\"id\":3,\"text\":\"bye\"}");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).at("/error/code").asString()).isEqualTo(code);
        assertThat(answers.get(1).at("/error/line").asInt()).isEqualTo(2);
        assertThat(answers.get(1).at("/error/message").asString()).isNotBlank();
        assertThat(answers.get(0).has("anger")).isTrue();
        assertThat(answers.get(2).get("id").asInt()).isEqualTo(3);
        assertThat(status).isEqualTo(2);
    }

    @Test
    void theIdOfABrokenLineIsKeptWhereItCanStillBeRead() throws CharacterCodingException {
        List<JsonNode> answers = read("{\"id\":\"A7\",\"text\":\"never closed", "{\"text\":\"lost\",\"id\":\"A8\"");

        assertThat(answers).extracting(a -> a.get("id").asString()).containsExactly("A7", "A8");
    }

    @Test
    void brokenUtf8SpoilsOnlyItsOwnLine() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write("{\"id\":\"a\",\"text\":\"caf".getBytes(StandardCharsets.UTF_8));
        input.write(0xE9);
        input.write("\"}\n{\"id\":\"b\",\"text\":\"café\"}\n".getBytes(StandardCharsets.UTF_8));

        List<JsonNode> answers = run(input.toByteArray(), "read", "--tier", "fast");

        assertThat(answers.get(0).at("/error/code").asString()).isEqualTo("SB106");
        assertThat(answers.get(0).get("id").asString()).isEqualTo("a");
        assertThat(answers.get(1).has("anger")).isTrue();
    }

    @Test
    void aBombOfNestedListsIsRefusedWithoutHarm() throws CharacterCodingException {
        String bomb = "{\"id\":1,\"text\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}";

        assertThat(read(bomb, "{\"id\":2,\"text\":\"hello\"}"))
                .extracting(a -> a.at("/error/code").asString(""))
                .containsExactly("SB101", "");
    }

    @Test
    void aLineOfSeveralMegabytesIsReadAndOneBeyondTheLimitRefused() throws CharacterCodingException {
        String long1 = "{\"id\":1,\"text\":\"" + "my parcel is late ".repeat(60_000) + "\"}";
        String long2 = "{\"id\":2,\"text\":\"" + "x".repeat(ByteLines.LONGEST) + "\"}";

        List<JsonNode> answers = read(long1, long2, "{\"id\":3,\"text\":\"hello\"}");

        assertThat(answers.get(0).has("anger")).isTrue();
        assertThat(answers.get(1).at("/error/code").asString()).isEqualTo("SB103");
        assertThat(answers.get(1).get("id").asInt()).isEqualTo(2);
        assertThat(answers.get(2).has("anger")).isTrue();
    }

    @Test
    void emptyLinesAByteOrderMarkAndWindowsLineEndsAreNoErrors() throws CharacterCodingException {
        List<JsonNode> answers =
                read("\ufeff{\"id\":1,\"text\":\"hello\"}\r", "", "  \r", "{\"id\":2,\"text\":\"\"}\r");

        assertThat(answers).extracting(a -> a.get("id").asInt()).containsExactly(1, 2);
        assertThat(status).isZero();
    }

    @Test
    void aLoneSurrogateLeavesAsAnEscapeInValidUtf8() throws CharacterCodingException {
        List<JsonNode> answers = read("{\"id\":\"\\ud83d\",\"text\":\"broken \\ud83d emoji\"}");

        assertThat(answers.get(0).get("id").asString()).isEqualTo("\ud83d");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\\ud83d");
    }

    @ParameterizedTest
    @CsvSource({"😡😡😡", "أين طلبي", "<script>alert(1)</script>", "????", "Z͑ͫ̓ͪ̂ͫ̽a͓l̍g͂o"})
    void anyTextGetsAReading(String text) throws CharacterCodingException {
        List<JsonNode> answers = read("{\"id\":1,\"text\":\"" + text + "\"}");

        assertThat(answers.get(0).at("/anger/p").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(status).isZero();
    }

    @Test
    void answersKeepTheOrderOfTheInputAndTheSameInputGivesTheSameBytes() throws CharacterCodingException {
        String[] lines = IntStream.range(0, 400)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + "where is order ".repeat(i % 7) + i + "?\"}")
                .toArray(String[]::new);

        List<JsonNode> answers = read(lines);
        byte[] once = out.toByteArray();
        out.reset();
        read(lines);

        assertThat(answers.stream().map(a -> a.get("id").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 400).boxed().toList());
        assertThat(out.toByteArray()).isEqualTo(once);
    }

    @Test
    void aCoProcessGetsEachAnswerBeforeItSendsTheNextLine() throws Exception {
        try (PipedOutputStream question = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(question);
                PipedInputStream answer = new PipedInputStream();
                PrintStream piped = new PrintStream(new PipedOutputStream(answer), false, StandardCharsets.UTF_8)) {
            CompletableFuture<Integer> command = CompletableFuture.supplyAsync(() -> Cli.run(
                    new String[] {"read", "--tier", "fast"},
                    in,
                    piped,
                    new PrintStream(err, false, StandardCharsets.UTF_8)));
            for (int i = 0; i < 3; i++) {
                question.write(("{\"id\":" + i + ",\"text\":\"hello\"}\n").getBytes(StandardCharsets.UTF_8));
                question.flush();
                StringBuilder line = new StringBuilder();
                for (int b = answer.read(); b != '\n'; b = answer.read()) {
                    line.append((char) b);
                }
                assertThat(ContractJson.MAPPER
                                .readTree(line.toString())
                                .get("id")
                                .asInt())
                        .isEqualTo(i);
            }
            question.close();
            assertThat(command.get()).isZero();
        }
    }

    @Test
    void suggestRefusesAConversationThatDoesNotEndWithTheCustomer() throws CharacterCodingException {
        List<JsonNode> answers = run(
                ("{\"id\":1,\"conversation\":[{\"speaker\":\"agent\",\"text\":\"hello\"}]}\n"
                                + "{\"id\":2,\"conversation\":[]}")
                        .getBytes(StandardCharsets.UTF_8),
                "suggest",
                "--tier",
                "fast");

        assertThat(answers).extracting(a -> a.at("/error/code").asString()).containsExactly("SB104", "SB104");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void aMissingFileFailsTheCommandWithOneLine(@TempDir Path folder) throws CharacterCodingException {
        assertThat(run(new byte[0], "read", folder.resolve("none.jsonl").toString()))
                .isEmpty();
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("sameboat: SB109")
                .hasLineCount(1);
    }

    @Test
    void aFileIsReadAsStandardInputIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":1,\"text\":\"hello\"}\n");

        assertThat(run(new byte[0], "read", "--tier", "fast", file.toString())).hasSize(1);
    }

    @Test
    void aWrongOptionIsExplainedOnStandardErrorAndFails() throws CharacterCodingException {
        assertThat(run(new byte[0], "read", "--teir", "fast")).isEmpty();
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--teir").contains("read --help");
    }

    @ParameterizedTest
    @CsvSource({"read", "suggest", "ask", "review", "replay"})
    void everyCommandHasHelp(String command) {
        status = Cli.run(
                new String[] {command, "--help"},
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: sameboat " + command);
    }
}
