package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormatTest {

    private static final String HELLO =
            "{\"id\":\"c%d\",\"conversation\":[{\"speaker\":\"customer\",\"text\":\"hello %<d\",\"at\":\"2026-03-04T10:00:00Z\"}]}";

    @TempDir
    private Path folder;

    private static String hello(int number) {
        return String.format(Locale.ROOT, HELLO, number);
    }

    private Imported read(String text) throws IOException {
        return Imported.from(Files.writeString(folder.resolve("chat.json"), text));
    }

    @Test
    void aDamagedLineIsReportedWithItsNumberAndTheOthersAreRead() throws IOException {
        Imported found = read(hello(1) + "\n{\"id\":\"c2\",\"conv\n\n" + hello(3) + "\n");

        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("c1", "c3");
        assertThat(found.codes()).containsExactly("SB203 line 2");
    }

    @Test
    void aFileThatIsCutOffKeepsTheConversationsBeforeTheCut() throws IOException {
        String list = "[\n" + hello(1) + ",\n" + hello(2) + "\n]";

        Imported found = read(list.substring(0, list.length() - 30));

        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("c1");
        assertThat(found.codes()).containsExactly("SB203");
        assertThat(found.remarks.get(0).message()).contains("line 3");
    }

    @Test
    void aConversationThatBreaksTheRulesIsReportedAloneByItsCode() throws IOException {
        Imported found = read("{\"id\":\"a\",\"conversation\":[]}\n"
                + "{\"id\":\"b\",\"conversation\":[{\"speaker\":\"boss\",\"text\":\"x\"}]}\n"
                + "{\"id\":\"c\",\"conversation\":[{\"speaker\":\"agent\"}]}\n"
                + "{\"id\":\"d\",\"conversation\":[{\"speaker\":\"agent\",\"text\":\"x\",\"at\":\"noon\"}]}\n"
                + "{\"id\":\"e\",\"name\":\"x\"}\n"
                + hello(1));

        assertThat(found.codes())
                .containsExactly("SB207 line 1", "SB105 line 2", "SB102 line 3", "SB107 line 4", "SB202 line 5");
        assertThat(found.transcripts).hasSize(1);
    }

    @Test
    void listsAndBeautifiedObjectsAreReadAsLinesAre() throws IOException {
        assertThat(read("[" + hello(1) + "," + hello(2) + "]").transcripts).hasSize(2);
        Imported found = read("{\n  \"id\": \"x\",\n  \"facts\": {\"order\": 4411},\n  \"conversation\": [\n"
                + "    {\"speaker\": \"agent\", \"text\": \"Hi\", \"at\": \"2026-03-04T10:00:00Z\"}\n  ]\n}\n");
        assertThat(found.said()).containsExactly("agent: Hi");
        assertThat(found.transcripts.get(0).facts().entries()).containsEntry("order", "4411");
        assertThat(found.transcripts.get(0).utterances().get(0).turn().at())
                .isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void aRecordWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        String endless = "{\"id\":\"x\",\"conversation\":[{\"speaker\":\"agent\",\"text\":\"" + "x".repeat(20 << 20);

        assertThat(read(endless).codes()).containsExactly("SB205");
        assertThat(read(hello(1) + "\n" + endless + "\n" + hello(2)).codes()).containsExactly("SB205 line 2");
    }

    @Test
    void aFirstLineWithoutEndCostsOnlyItself() throws IOException {
        String endless = "{\"id\":\"x\",\"conversation\":[{\"speaker\":\"agent\",\"text\":\"" + "x".repeat(20 << 20);
        Path lines = Files.writeString(folder.resolve("chats.jsonl"), endless + "\n" + hello(2));

        Imported found = Imported.from(lines);

        assertThat(found.codes()).containsExactly("SB205 line 1");
        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("c2");
    }

    @Test
    void aBombOfNestedListsIsRefused() throws IOException {
        assertThat(read("{\"id\":\"x\",\"conversation\":" + "[".repeat(2_000_000))
                        .codes())
                .containsExactly("SB203");
    }
}
