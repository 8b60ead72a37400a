package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every format on an example file of it, with the traps that the format is known for. */
class FormatsTest {

    private static final Path FORMATS = Path.of("src/test/resources/transcripts/formats");

    private static Imported read(String file) {
        return Imported.from(FORMATS.resolve(file));
    }

    private static List<String> ids(Transcript transcript) {
        return transcript.utterances().stream().map(u -> String.valueOf(u.id())).toList();
    }

    private static @Nullable Instant at(Transcript transcript, int index) {
        return transcript.utterances().get(index).turn().at();
    }

    @Test
    void chatwootWithoutActivitiesNotesAndEmptyMessages() {
        Imported found = read("chatwoot.json");

        assertThat(found.said())
                .containsExactly(
                        "customer: Hi, the blender I bought on Sunday smells of burning",
                        "bot: Thanks for writing to us. We usually answer within the hour.",
                        "agent: Hello Nadia, please unplug it and do not use it again.\n"
                                + "Would you like a new one or your money back?",
                        "customer: money back please, if price <40 counts as cash");
        assertThat(found.transcripts.get(0).conversation()).isEqualTo("77");
        assertThat(ids(found.transcripts.get(0))).containsExactly("901", "902", "905", "907");
        assertThat(at(found.transcripts.get(0), 0)).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(found.codes())
                .containsExactly("SB208 77, message 903", "SB208 77, message 904", "SB208 77, message 906");
    }

    @Test
    void zendeskTakesTheRequesterForTheCustomerAndSaysSo() {
        Imported found = read("zendesk.json");

        assertThat(found.said())
                .containsExactly(
                        "customer: My heating engineer never came.",
                        "agent: I am sorry.\nTomorrow at nine?",
                        "customer: Nine is fine");
        assertThat(found.remarks).extracting(Remark::kind).containsExactly(Remark.Kind.ASSUMED, Remark.Kind.DROPPED);
    }

    @Test
    void zendeskFollowsTheUserAboutTheRequester() {
        Imported found = Imported.from(
                FORMATS.resolve("zendesk.json"), new Roles(List.of("20"), List.of("91")), StandardCharsets.UTF_8);

        assertThat(found.said()).first().isEqualTo("agent: My heating engineer never came.");
        assertThat(found.remarks).extracting(Remark::kind).containsExactly(Remark.Kind.DROPPED);
    }

    @Test
    void intercomBeginsWithItsSourceAndMissesNoPartSilently() {
        Imported found = read("intercom.json");

        assertThat(found.said())
                .containsExactly(
                        "customer: I was charged after I cancelled & nobody replies",
                        "bot: Hi! I can answer most questions.",
                        "agent: Hello Kofi, you are right.\nThe charge goes back today\nThe subscription is closed",
                        "agent: Closing this now, write back any time.");
        assertThat(found.codes())
                .containsExactly(
                        "SB208 215, message p2", "SB208 215, message p3", "SB208 215, message p5", "SB209 215");
        assertThat(found.remarks.get(3).message()).contains("6 of 8");
    }

    @Test
    void contactLensChatLeavesEventsOut() {
        Imported found = read("contact-lens-chat.json");

        assertThat(found.said())
                .containsExactly(
                        "system: You are connected.",
                        "customer: my seat on flight [FLIGHT] was given away",
                        "agent: I'm sorry, Lee. Let me find you another.");
        assertThat(found.transcripts.get(0).conversation()).isEqualTo("c-11");
        assertThat(found.codes()).containsExactly("SB208 c-11, message e-1");
    }

    @Test
    void contactLensVoiceHasOffsetsAndNoClock() {
        Imported found = read("contact-lens-voice.json");

        assertThat(found.said())
                .containsExactly(
                        "agent: Thank you for calling, how can I help?",
                        "customer: the water has been off since last night");
        assertThat(found.transcripts.get(0).format()).isEqualTo("contact-lens-voice");
        assertThat(at(found.transcripts.get(0), 1)).isNull();
    }

    @Test
    void contactLensStreamTakesFinishedWordsOfEachContact() {
        Imported found = read("contact-lens-stream.jsonl");

        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("s-2", "s-1");
        assertThat(found.transcripts.get(1).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly("customer: my bus pass has stopped working", "agent: I can make you a new one now.");
        assertThat(found.codes()).containsExactly("SB208 s-1, utterance x1");
    }

    @Test
    void googleCcaiCountsMicroseconds() {
        Imported found = read("google-ccai.json");

        assertThat(found.said())
                .containsExactly(
                        "bot: Welcome, say what you need.",
                        "customer: a person please, this is the third try",
                        "agent: You have one now. I'm Sol.",
                        "customer: thank god");
        assertThat(at(found.transcripts.get(0), 1)).isEqualTo("2026-03-03T01:06:45.250Z");
    }

    @Test
    void abcdKeepsActionsAsNeitherSidesWords() {
        Imported found = read("abcd.json");

        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("3592", "3593", "4001");
        assertThat(found.transcripts.get(0).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly(
                        "agent: Hello, how may I help you?",
                        "customer: my jacket still says shipped after nine days",
                        "system: Account has been pulled up for the customer.",
                        "agent: It is in Dover. It reaches you on Friday.");
        assertThat(found.transcripts.get(2).utterances().get(0).turn().text()).isEqualTo("is the <product> in stock");
    }

    @Test
    void convokitFindsRolesInMetaAndTellsItsConversationsApart() {
        Imported found = read("convokit");

        assertThat(found.remarks).isEmpty();
        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("u1", "v1");
        assertThat(found.transcripts.get(0).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly(
                        "customer: the app logs me out every five minutes",
                        "agent: Since which version?",
                        "customer: since the last update");
        assertThat(found.transcripts.get(1).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly("customer: how do I change my plan", "agent: Under Settings, Plan.");
    }

    @Test
    void twitterRebuildsThreadsByParentWhateverTheOrderOfTheRows() {
        Imported found = read("twcs.csv");

        assertThat(found.transcripts).extracting(Transcript::conversation).containsExactly("2", "8");
        assertThat(found.transcripts.get(0).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly(
                        "customer: @TrainCo no heating in coach C\nand it is snowing",
                        "agent: @115 Sorry about that, which train was it?",
                        "customer: @TrainCo the \"fast\" 21:04 to York",
                        "agent: @115 I have passed it on to the crew.");
        assertThat(at(found.transcripts.get(0), 0)).isEqualTo("2017-10-31T22:10:47Z");
    }

    @Test
    void emowozTakesTurnsFromTheUserOn() {
        Imported found = read("emowoz.json");

        assertThat(found.said())
                .startsWith("customer: i need a cheap hotel for tonight", "agent: I have four. Which area?")
                .hasSize(4);
        assertThat(found.transcripts.get(0).conversation()).isEqualTo("DMAGE0001.json");
    }

    @Test
    void webvttMergesNeighbouringCuesOfASpeaker() {
        Imported found = read("call.vtt");

        assertThat(found.said())
                .containsExactly(
                        "agent: Good morning, you are through to the council's housing desk. How can I help?",
                        "customer: The lift has been out for nine days & my mother is in a wheelchair.");
        assertThat(found.codes()).containsExactly("SB209 call.vtt");
    }

    @Test
    void subripFindsSpeakersInTheWords() {
        assertThat(read("call.srt").said())
                .containsExactly(
                        "agent: Thanks for holding. I have the order here, total: 60 pounds.",
                        "customer: It was 45 on the website.");
    }

    @Test
    void plainTextWithTimesAndRoles() {
        assertThat(read("plain.txt").said())
                .containsExactly(
                        "agent: Hello, Jane here.",
                        "customer: Hi Jane, my order says delivered\nbut there is nothing at the door",
                        "agent: Thank you for telling me. Let me ring the depot.");
    }

    @Test
    void theProjectsOwnLinesAWholeConversationOrATurnEach() {
        Imported whole = read("sameboat.jsonl");
        Imported turns = read("sameboat-turns.jsonl");

        assertThat(whole.said()).containsExactly("customer: where is 4411", "agent: On the van.");
        assertThat(whole.transcripts.get(0).facts().entries()).containsEntry("order", "4411");
        assertThat(whole.transcripts.get(0).utterances().get(1).name()).isEqualTo("Ana");
        assertThat(turns.transcripts).extracting(Transcript::conversation).containsExactly("t-1", "t-2");
        assertThat(turns.transcripts.get(0).utterances())
                .extracting(u -> Imported.said(u.turn()))
                .containsExactly("customer: where is it", "agent: It is on the van.");
    }

    @Test
    void aFolderOfAllFormatsIsReadWithoutLosingOne() {
        Imported found = read("");

        assertThat(found.transcripts.stream().map(Transcript::format).distinct())
                .containsExactlyInAnyOrder(
                        "abcd",
                        "chatwoot",
                        "contact-lens-chat",
                        "contact-lens-stream",
                        "contact-lens-voice",
                        "convokit",
                        "emowoz",
                        "google-ccai",
                        "intercom",
                        "plain",
                        "sameboat",
                        "srt",
                        "twitter",
                        "webvtt",
                        "zendesk");
        assertThat(found.remarks).extracting(Remark::kind).doesNotContain(Remark.Kind.UNREADABLE);
    }
}
