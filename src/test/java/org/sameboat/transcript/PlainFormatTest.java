package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.transcript.Remark.Kind;

class PlainFormatTest {

    @TempDir
    private Path folder;

    private Imported read(String text, Roles roles) throws IOException {
        return Imported.from(Files.writeString(folder.resolve("chat.txt"), text), roles, StandardCharsets.UTF_8);
    }

    private Imported read(String text) throws IOException {
        return read(text, Roles.none());
    }

    @Test
    void twoNamesWithoutARoleOrAGreetingAreAskedForAndNotGuessed() throws IOException {
        Imported found = read("Jane: Where is it?\nTom: On its way.\nJane: Since Monday!\nTom: Yes.\n");

        assertThat(found.transcripts).isEmpty();
        assertThat(found.codes()).containsExactly("SB206");
        assertThat(found.remarks.get(0).message()).contains("--agent").contains("--customer");
    }

    @Test
    void threeUnknownNamesAreNotGuessedEvenIfOneGreets() throws IOException {
        assertThat(read("Jo: How can I help?\nTom: Hi\nAnn: Hi\nJo: Yes?\nTom: It broke\nAnn: Both did\n")
                        .codes())
                .containsExactly("SB206");
    }

    @Test
    void aUserSaysWhoIsWho() throws IOException {
        Imported found = read(
                "Jane: Where is it?\nTom: On its way.\nJane: Since Monday!\nTom: Yes.\n",
                new Roles(List.of("tom"), List.of("Jane")));

        assertThat(found.said())
                .containsExactly(
                        "customer: Where is it?", "agent: On its way.", "customer: Since Monday!", "agent: Yes.");
        assertThat(found.remarks).isEmpty();
    }

    @Test
    void aGreetingTellsTheAgentAndTheAssumptionIsRemarkedOn() throws IOException {
        Imported found = read("Jane: Hello, how can I help you today?\nTom: My lamp broke.\nJane: Oh no.\nTom: Yes.\n");

        assertThat(found.said()).startsWith("agent: Hello, how can I help you today?", "customer: My lamp broke.");
        assertThat(found.remarks).extracting(Remark::kind).containsExactly(Kind.ASSUMED);
    }

    @Test
    void timesNamesAndRolesInBracketsAreUnderstood() throws IOException {
        Imported found =
                read("[10:02] Jane (agent): Hello.\n[10:03] Tom (customer): Hi.\n[10:04] Jane (agent): Yes?\n");

        assertThat(found.said()).containsExactly("agent: Hello.", "customer: Hi.", "agent: Yes?");
        assertThat(found.transcripts.get(0).utterances().get(0).turn().at()).isNull();
        assertThat(found.transcripts.get(0).utterances().get(0).name()).isEqualTo("Jane");
    }

    @Test
    void aDateWithATimeIsTheMomentOfTheTurn() throws IOException {
        Imported found = read("2026-03-04 09:05:01 Agent: Hello.\n[2026-03-04T09:06] Customer: Hi.\n");

        assertThat(found.transcripts.get(0).utterances())
                .extracting(u -> u.turn().at())
                .containsExactly(Instant.parse("2026-03-04T09:05:01Z"), Instant.parse("2026-03-04T09:06:00Z"));
    }

    @Test
    void wrappedLinesContinueTheTurnEvenIfTheyHoldAColon() throws IOException {
        Imported found = read("Customer: It is this one:\nOrder number: 4411\nPlease: hurry\n\nAgent: Thank you.\n");

        assertThat(found.said())
                .containsExactly("customer: It is this one:\nOrder number: 4411\nPlease: hurry", "agent: Thank you.");
    }

    @Test
    void changesOfSpeakerWithoutNamesAreTwoVoices() throws IOException {
        Imported found = read(">> Thank you for calling Acme, how can I help?\n>> My lamp broke.\n>> Oh no.\n");

        assertThat(found.said())
                .containsExactly(
                        "agent: Thank you for calling Acme, how can I help?",
                        "customer: My lamp broke.",
                        "agent: Oh no.");
        assertThat(found.codes()).containsExactly("SB209");
    }

    @Test
    void arrowsBeforeNamesAreNoPartOfThem() throws IOException {
        assertThat(read(">> AGENT: Hello.\n>> CUSTOMER: Hi.\n").said())
                .containsExactly("agent: Hello.", "customer: Hi.");
    }

    @Test
    void aHeadingIsDroppedAndListed() throws IOException {
        Imported found = read("Chat of Monday\n\nAgent: Hello.\nCustomer: Hi.\n");

        assertThat(found.said()).hasSize(2);
        assertThat(found.codes()).containsExactly("SB208 line 1");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithTheWayOut() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "Agent: Hello.\nCustomer: It’s late.\n".getBytes(Charset.forName("windows-1252")));

        Imported refused = Imported.from(file);
        Imported read = Imported.from(file, Roles.none(), Charset.forName("windows-1252"));

        assertThat(refused.transcripts).isEmpty();
        assertThat(refused.codes()).containsExactly("SB204 message 2");
        assertThat(refused.remarks.get(0).message()).contains("--encoding");
        assertThat(read.said()).containsExactly("agent: Hello.", "customer: It’s late.");
    }

    @Test
    void utf16WithAByteOrderMarkIsReadAsItIs() throws IOException {
        Path file = folder.resolve("wide.txt");
        Files.write(file, "\ufeffAgent: Hello.\r\nCustomer: É tarde.\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Imported.from(file).said()).containsExactly("agent: Hello.", "customer: É tarde.");
    }

    @Test
    void proseIsNoTranscript() throws IOException {
        assertThat(read("Dear all,\nplease find the minutes attached.\nBest, Jo\n")
                        .codes())
                .containsExactly("SB202");
        assertThat(read("").codes()).containsExactly("SB207");
    }

    @Test
    void aNameWithoutEndDoesNotSlowTheReader() throws IOException {
        String line = "a ".repeat(2_000_000);

        assertThat(read("Agent: Hello.\nCustomer: Hi.\n" + line + "\n").said()).hasSize(2);
    }
}
