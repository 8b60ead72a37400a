package org.sameboat.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of every reading, held on a few hundred written messages. */
class VerdictsTest {

    private static final Path MODELS = Path.of("models");

    private static CustomerReader reader;
    private static List<String> messages;

    record Line(String text) {}

    @BeforeAll
    static void load() throws IOException {
        reader = Readers.load(Language.load(), null, MODELS);
        messages = Files.readAllLines(MODELS.resolve("corpus/plain-words.jsonl")).stream()
                .map(json -> JsonMapper.shared().readValue(json, Line.class).text())
                .toList();
    }

    private static Reading read(CustomerReader with, String text) {
        return with.read(Context.of(Turn.customer(text)));
    }

    @Test
    void an_emotion_is_clear_exactly_from_its_threshold_on_and_an_alert_is_always_clear() {
        for (String message : messages) {
            Reading reading = read(reader, message);
            assertThat(reading.anger().isClear())
                    .as(message)
                    .isEqualTo(reading.anger().p() >= Policy.CLEAR_ANGER);
            assertThat(reading.frustration().isClear())
                    .as(message)
                    .isEqualTo(reading.frustration().p() >= Policy.CLEAR_FRUSTRATION);
            for (Emotion emotion : List.of(reading.anger(), reading.frustration())) {
                assertThat(emotion.raisesAlert() && !emotion.isClear())
                        .as(message)
                        .isFalse();
            }
        }
    }

    @Test
    void only_displeasure_has_an_aim_and_an_issue_and_the_issue_is_verbatim() {
        for (String message : messages) {
            Reading reading = read(reader, message);
            boolean pleased =
                    reading.anger().level() == 0 && reading.frustration().level() == 0;
            assertThat(reading.aim() == Aim.NONE).as(message).isEqualTo(pleased);
            Quote about = reading.about();
            if (about != null) {
                assertThat(pleased).as(message).isFalse();
                assertThat(about.span().in(message)).isEqualTo(about.text());
            }
        }
    }

    @Test
    void the_issue_is_never_cut_inside_a_quotation_or_before_a_name() {
        String text = "I was told \"it is on its way\" by @BRAND four times and the parcel is lost";
        Quote about = read(reader, text).about();
        assertThat(about).isNotNull();
        assertThat(about.text().chars().filter(c -> c == '"').count() % 2).isZero();
        assertThat(about.text()).doesNotContain("@");
    }

    @Test
    void without_its_first_evidence_a_clear_verdict_of_the_fast_tier_is_less_probable() {
        assertThat(shareThatFalls(reader, messages)).isGreaterThan(0.97);
    }

    @Test
    void without_its_first_evidence_a_clear_verdict_of_the_full_tier_is_less_probable() {
        CustomerReader full = Readers.load(Language.load(), Encoder.load(MODELS.resolve("encoder")), MODELS);
        assertThat(shareThatFalls(full, messages)).isGreaterThan(0.9);
    }

    private static double shareThatFalls(CustomerReader with, List<String> texts) {
        int clear = 0;
        int fell = 0;
        for (String text : texts) {
            Reading reading = read(with, text);
            for (Evidence evidence : reading.because()) {
                boolean angry = evidence.what().equals("anger");
                if (!angry && !evidence.what().equals("frustration")) {
                    continue;
                }
                Emotion emotion = angry ? reading.anger() : reading.frustration();
                if (emotion.isClear()) {
                    Reading without = read(
                            with,
                            new StringBuilder(text)
                                    .delete(evidence.begin(), evidence.end())
                                    .toString());
                    clear++;
                    fell += (angry ? without.anger() : without.frustration()).p() < emotion.p() ? 1 : 0;
                }
            }
        }
        assertThat(clear).as("clear verdicts").isGreaterThan(30);
        return (double) fell / clear;
    }
}
