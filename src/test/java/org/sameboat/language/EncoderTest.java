package org.sameboat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.databind.json.JsonMapper;

class EncoderTest {

    private static final Path FOLDER = Path.of("models/encoder");

    private static Encoder encoder;
    private static Encoder sharing;
    private static WordPieces pieces;
    private static EncoderFormat format;

    /** A message, or a draft with its facts, as the training recipe prepared it, with the scores that it had there. */
    record Worked(
            String text,
            List<Said> turns,
            @Nullable Instant now,
            @Nullable Map<String, String> facts,
            List<Long> input_ids,
            List<Long> token_type_ids,
            List<Double> heads) {

        EncoderInput input() {
            List<Turn> said = new ArrayList<>(turns.stream()
                    .map(t -> new Turn(Speaker.valueOf(t.speaker().toUpperCase(Locale.ROOT)), t.text(), null))
                    .toList());
            if (facts != null) {
                return EncoderInput.ofDraft(new Context(said, 0, new CaseFacts(facts), now), text, 8);
            }
            said.add(Turn.customer(text));
            return EncoderInput.of(Context.of(said.toArray(Turn[]::new)), 3);
        }
    }

    record Said(String speaker, String text) {}

    @BeforeAll
    static void load() throws IOException {
        encoder = Encoder.load(FOLDER);
        sharing = Encoder.begin(FOLDER, 2);
        pieces = new WordPieces(FOLDER.resolve("tokenizer.json"));
        format = EncoderFormat.read(FOLDER.resolve("encoder.json"));
    }

    static List<Worked> worked() throws IOException {
        return List.of(
                JsonMapper.shared().readValue(Files.readString(FOLDER.resolve("examples.json")), Worked[].class));
    }

    @Test
    void a_folder_without_an_encoder_is_told_by_its_code(@TempDir Path empty) {
        assertThatThrownBy(() -> Encoder.load(empty))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.code()).isEqualTo("SB501"));
    }

    @Test
    void a_description_of_something_else_is_an_error(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("encoder.json"), "{\"heads\": null}");
        assertThatThrownBy(() -> EncoderFormat.read(file)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("worked")
    void text_and_context_become_the_numbers_that_the_encoder_was_trained_on(Worked worked) {
        EncoderInput.Places places = worked.input().places(pieces, format.input());
        assertThat(places.ids())
                .containsExactly(
                        worked.input_ids().stream().mapToLong(Long::longValue).toArray());
        assertThat(places.types())
                .containsExactly(worked.token_type_ids().stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("worked")
    void more_threads_change_no_bit(Worked worked) {
        Encoding alone = encoder.encode(worked.input());
        Encoding shared = sharing.encode(worked.input());
        assertThat(format.heads().stream().map(shared::logit).toList())
                .isEqualTo(format.heads().stream().map(alone::logit).toList());
        assertThat(shared.similarity(alone)).isEqualTo(alone.similarity(alone));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void the_scores_are_those_of_the_recipe(Worked worked) {
        Encoding encoding = encoder.encode(worked.input());
        for (int i = 0; i < format.heads().size(); i++) {
            assertThat(encoding.logit(format.heads().get(i)))
                    .as(format.heads().get(i))
                    .isCloseTo(worked.heads().get(i), within(0.5));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uD83D alone", "a\u0000b", "l\u0301\u0302\u0303ate", "<b>x</b>", "\u202Eabc", "😡😡😡"})
    void hostile_text_is_encoded_like_any_other(String text) {
        assertThat(encoder.encode("", text).probability("anger_2")).isBetween(0.0, 1.0);
    }

    @Test
    void a_megabyte_of_text_keeps_its_beginning_and_an_end() {
        EncoderInput input = new EncoderInput("nobody answers ".repeat(70_000), "agent: hello ".repeat(70_000), null);
        assertThat(input.places(pieces, format.input()).ids()).hasSize(112 + 48 + 64 + 3);
    }

    @Test
    void spans_count_code_units_behind_emoji_too() {
        WordPieces.Pieces found = pieces.of("😡😡 money late");
        assertThat(found.begins()).containsExactly(0, 2, 5, 11);
        assertThat(found.ends()).containsExactly(2, 4, 10, 15);
    }

    @Test
    void faces_are_read_as_the_words_for_them_in_any_skin() {
        assertThat(pieces.of("great job 🙄👏🏻").ids())
                .containsExactly(pieces.of("great job annoyed applause").ids());
    }

    @Test
    void words_that_were_not_looked_at_do_not_name_the_issue() {
        String text = "word ".repeat(1_000);
        assertThat(encoder.encode("", text).aboutScore(new Span(2_000, 2_010))).isNegative();
    }

    @Test
    void like_sentences_are_nearer_than_unlike_ones() {
        Encoding refund = encoder.encode("", "I am still waiting for my money back.");
        Encoding same = encoder.encode("", "My refund has not arrived yet.");
        Encoding other = encoder.encode("", "The museum opens at ten on Sundays.");
        assertThat(refund.similarity(same)).isGreaterThan(refund.similarity(other) + 0.1);
        assertThat(refund.similarity(refund)).isCloseTo(1, within(1e-3));
    }

    @Test
    void an_unknown_head_is_an_error() {
        Encoding encoding = encoder.encode("", "hello");
        assertThatThrownBy(() -> encoding.logit("weather")).isInstanceOf(IllegalArgumentException.class);
    }
}
