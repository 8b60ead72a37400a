package org.sameboat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.ContractJson;
import org.sameboat.coaching.Measured;
import org.sameboat.coaching.Tier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReplayCommandTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

    /** A report over the six stories and one hostile conversation, made once. */
    @TempDir
    private static Path shared;

    private static Path report;
    private static Path input;

    private record Ran(int status, String out, String err) {}

    private static Ran run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(
                args,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void replayOnce() throws IOException {
        input = Files.createDirectory(shared.resolve("week"));
        for (String story : List.of("turns-double-bill.jsonl", "stalemate-gym.txt", "triangulating-washer.txt")) {
            Files.copy(TRANSCRIPTS.resolve(story), input.resolve(story));
        }
        Files.writeString(input.resolve("broken.json"), "{\"payload\":[{\"message_type\":0");
        Files.writeString(
                input.resolve("hostile.jsonl"),
                "{\"id\":\"=HYPERLINK(1)\",\"conversation\":[{\"speaker\":\"agent\",\"name\":\"@SUM(<script>alert(1)</script>)\",\"text\":\"Hello\"},"
                        + "{\"speaker\":\"customer\",\"text\":\"<b>where</b> is it \\ud83d\"}]}\n");
        report = shared.resolve("report");
        Ran ran = run("", "replay", "--tier", "fast", "--by-agent", "--report", report.toString(), input.toString());
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).contains("4 conversations").contains("SB203 broken.json");
    }

    private static List<JsonNode> turns(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("turns.jsonl")).stream()
                .map(ContractJson.MAPPER::readTree)
                .toList();
    }

    @Test
    void thePageOfTheReportRunsNothingAndFetchesNothing() throws IOException {
        String html = Files.readString(report.resolve("index.html"));
        Document page = Jsoup.parse(html);

        assertThat(page.select("script, iframe, object, embed, link, img, form, [onclick], [src]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.text()).contains("<script>alert(1)</script>").contains("broken.json");
        assertThat(page.select("a[href]")).allMatch(a -> a.attr("href").startsWith("#"));
        assertThat(page.select("svg polyline")).isNotEmpty();
    }

    @Test
    void thePageTellsHowOftenTheModelsThatItUsedAreRight() throws IOException {
        Measured measured = Measured.read(Coaches.models(), Tier.FAST);
        String method = Jsoup.parse(Files.readString(report.resolve("index.html")))
                .select("#method")
                .text();

        assertThat(measured).isNotNull();
        assertThat(method)
                .contains("measured on " + measured.messages() + " labelled messages")
                .contains(String.format(
                        Locale.ROOT,
                        "clear anger %.0f %% %.0f %%",
                        100 * measured.figures().get(0).precision(),
                        100 * measured.figures().get(0).recall()));
    }

    @Test
    void noCellOfTheScoresRunsAsAFormula() throws IOException {
        String csv = Files.readString(report.resolve("scores.csv"));

        assertThat(csv).contains("'=HYPERLINK(1)").contains("'@SUM(<script>");
        assertThat(csv.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=@+].*"));
    }

    @Test
    void everyTurnHasItsLineWithTheMembersOfTheContract() throws IOException {
        List<JsonNode> turns = turns(report);

        assertThat(turns).hasSize(12 * 3 + 2);
        for (JsonNode turn : turns) {
            boolean agent = turn.get("speaker").asString().equals("agent");
            List<String> members = new ArrayList<>(turn.propertyNames());
            members.remove("at");
            assertThat(members)
                    .containsExactly(
                            "file", "format", "conversation", "seq", "speaker", "text", "reading", "course", "review");
            assertThat(turn.get("reading").isNull()).isEqualTo(agent);
            assertThat(turn.get("review").isNull()).isEqualTo(!agent);
        }
    }

    /** Live, the command line and the replay share the coach; the same message gives the same bytes. */
    @Test
    void theReplayOfAMessageIsByForByteWhatTheOtherCommandsSay() throws IOException {
        JsonNode story = ContractJson.MAPPER.readTree(Files.readString(input.resolve("turns-double-bill.jsonl")));
        List<JsonNode> replayed = turns(report).stream()
                .filter(turn -> turn.get("conversation").asString().equals("double-bill"))
                .toList();
        StringBuilder suggest = new StringBuilder();
        StringBuilder review = new StringBuilder();
        ArrayNode soFar = ContractJson.MAPPER.createArrayNode();
        for (JsonNode turn : story.get("conversation")) {
            if (turn.get("speaker").asString().equals("agent")) {
                review.append(line(story, soFar).put("draft", turn.get("text").asString()))
                        .append('\n');
            }
            soFar.add(turn);
            if (turn.get("speaker").asString().equals("customer")) {
                suggest.append(line(story, soFar)).append('\n');
            }
        }

        List<JsonNode> suggested = answers(run(suggest.toString(), "suggest", "--tier", "fast"));
        List<JsonNode> reviewed = answers(run(review.toString(), "review", "--tier", "fast"));

        assertThat(replayed.stream()
                        .filter(t -> !t.get("reading").isNull())
                        .map(t -> t.get("reading").toString() + t.get("course")))
                .containsExactlyElementsOf(suggested.stream()
                        .map(a -> a.get("reading").toString() + a.get("course"))
                        .toList());
        assertThat(replayed.stream()
                        .map(t -> t.get("review"))
                        .filter(r -> !r.isNull())
                        .map(JsonNode::toString))
                .containsExactlyElementsOf(reviewed.stream()
                        .map(a -> ((ObjectNode) a).without("id").toString())
                        .toList());
    }

    private static ObjectNode line(JsonNode story, ArrayNode conversation) {
        ObjectNode line = ContractJson.MAPPER.createObjectNode();
        line.set("facts", story.get("facts"));
        line.set("conversation", conversation.deepCopy());
        return line;
    }

    private static List<JsonNode> answers(Ran ran) {
        assertThat(ran.status()).as(ran.out()).isZero();
        return ran.out().lines().map(ContractJson.MAPPER::readTree).toList();
    }

    @Test
    void aReplayThatWasCutOffIsTakenUpAndEndsTheSame(@TempDir Path folder) throws IOException {
        Path cut = folder.resolve("report");
        run("", "replay", "--tier", "fast", "--report", cut.toString(), input.toString());
        byte[] wholeTurns = Files.readAllBytes(cut.resolve("turns.jsonl"));
        byte[] wholePage = Files.readAllBytes(cut.resolve("index.html"));
        List<String> conversations = Files.readAllLines(cut.resolve("conversations.jsonl"));
        Files.writeString(
                cut.resolve("conversations.jsonl"),
                String.join("\n", conversations.subList(0, 3)) + "\n"
                        + conversations.get(3).substring(0, 40));
        Files.delete(cut.resolve("index.html"));

        Ran ran = run("", "replay", "--tier", "fast", "--resume", "--report", cut.toString(), input.toString());

        assertThat(ran.out()).contains("4 conversations");
        assertThat(Files.readAllBytes(cut.resolve("turns.jsonl"))).isEqualTo(wholeTurns);
        assertThat(Files.readAllBytes(cut.resolve("index.html"))).isEqualTo(wholePage);
    }

    @Test
    void aReplayUnderOtherSettingsIsNotMixedWithTheOneThatIsThere(@TempDir Path folder) {
        Path there = folder.resolve("report");
        run("", "replay", "--tier", "fast", "--report", there.toString(), input.toString());

        Ran ran = run(
                "",
                "replay",
                "--tier",
                "fast",
                "--resume",
                "--agent",
                "Jo",
                "--report",
                there.toString(),
                input.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("SB213");
    }

    @Test
    void aPathThatIsNotThereIsReportedAndTheOthersAreReplayed(@TempDir Path folder) {
        Ran ran = run(
                "",
                "replay",
                "--tier",
                "fast",
                folder.resolve("none").toString(),
                input.resolve("stalemate-gym.txt").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("1 conversations").contains("SB201");
    }

    @Test
    void aScorecardOfOnesOwnChangesTheScoresAndTheComparisonTellsWhich(@TempDir Path folder) throws IOException {
        Path card = Files.writeString(
                folder.resolve("card.yml"),
                "items: [{id: kind, measure: passes, question: kind}, {id: pause, measure: pauses, weight: 3}]");
        Path other = folder.resolve("report");
        run(
                "",
                "replay",
                "--tier",
                "fast",
                "--scorecard",
                card.toString(),
                "--report",
                other.toString(),
                input.toString());

        Ran compared = run("", "compare", report.toString(), other.toString());

        assertThat(compared.status()).isZero();
        assertThat(compared.out()).contains("38 turns are in both").contains("No turn is judged differently");
        assertThat(Files.readString(other.resolve("scores.csv")).lines()).hasSize(1 + 4 * 3);
    }

    @Test
    void reviewersAreCalibratedAgainstTheReport(@TempDir Path folder) throws IOException {
        Path scores = Files.writeString(
                folder.resolve("scores.csv"),
                "reviewer,conversation,item,score\nana,double-bill,kind,2\nben,double-bill,kind,4\n"
                        + "ana,stalemate-gym.txt,kind,1\nben,stalemate-gym.txt,kind,1\n");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "reviewer,conversation,item,score\nana,x,kind,good\n");

        Ran ran = run("", "calibrate", report.toString(), scores.toString());
        Ran refused = run("", "calibrate", report.toString(), bad.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).containsPattern("kind +2 ").contains("double-bill, kind: {ana=2, ben=4, sameboat=");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("SB214").contains("row 1");
    }
}
