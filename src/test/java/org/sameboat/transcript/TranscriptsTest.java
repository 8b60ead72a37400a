package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Tier;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    /** A page of {@code expected.yml}; what a page does not mention, it leaves open. */
    record Expected(
            @Nullable List<Integer> calm,
            @Nullable List<Integer> upset,
            @Nullable List<Integer> angry,
            @Nullable List<Integer> frustrated,
            @Nullable Map<Integer, String> aim,
            @Nullable Map<Integer, String> fails,
            @Nullable List<Integer> clean,
            @Nullable List<Integer> supported,
            @Nullable List<Integer> stalemate) {}

    private static Coach coach;

    @BeforeAll
    static void loadTheCoach() {
        coach = Coaches.load(Coaches.models(), Tier.FULL);
    }

    static Replayed replay(Coach coach, Path file) {
        List<Transcript> found = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        new Importer(Roles.none(), StandardCharsets.UTF_8).read(file, new Intake() {
            @Override
            public void transcript(Transcript transcript) {
                found.add(transcript);
            }

            @Override
            public void remark(Remark remark) {
                remarks.add(remark);
            }
        });
        assertThat(remarks).isEmpty();
        assertThat(found).hasSize(1);
        return Replay.of(coach).conversation(found.get(0));
    }

    @TestFactory
    Stream<DynamicTest> theReplayOfEachTranscriptIsWhatAPersonWouldSign() throws IOException {
        Map<String, Expected> all;
        try (InputStream in = TranscriptsTest.class.getResourceAsStream("/transcripts/expected.yml")) {
            all = new YAMLMapper().readValue(in, new TypeReference<>() {});
        }
        assertThat(all).hasSize(6);
        return all.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check(replay(coach, FOLDER.resolve(entry.getKey())), entry.getValue())));
    }

    private static void check(Replayed replayed, Expected expected) {
        SoftAssertions softly = new SoftAssertions();
        for (CoachedTurn turn : replayed.turns()) {
            int seq = turn.seq();
            if (turn.reading() != null) {
                softly.assertThat(turn.reading().isUpset() && has(expected.calm(), seq))
                        .as("alarm at calm turn %d", seq)
                        .isFalse();
                softly.assertThat(turn.reading().isUpset() || !has(expected.upset(), seq))
                        .as("upset at turn %d", seq)
                        .isTrue();
                softly.assertThat(turn.reading().anger().isClear() || !has(expected.angry(), seq))
                        .as("clear anger at turn %d", seq)
                        .isTrue();
                softly.assertThat(turn.reading().frustration().isClear() || !has(expected.frustrated(), seq))
                        .as("clear frustration at turn %d", seq)
                        .isTrue();
            }
            if (expected.aim() != null && expected.aim().containsKey(seq) && turn.reading() != null) {
                softly.assertThat(turn.reading().aim().name().toLowerCase(Locale.ROOT))
                        .as("aim of turn %d", seq)
                        .isEqualTo(expected.aim().get(seq));
            }
            if (expected.fails() != null && expected.fails().containsKey(seq)) {
                softly.assertThat(passes(turn.review(), expected.fails().get(seq)))
                        .as("turn %d passes %s", seq, expected.fails().get(seq))
                        .isFalse();
            }
            if (has(expected.clean(), seq)) {
                softly.assertThat(passes(turn.review(), "kind") && passes(turn.review(), "necessary"))
                        .as("turn %d is kind and necessary", seq)
                        .isTrue();
            }
            if (has(expected.supported(), seq)) {
                softly.assertThat(passes(turn.review(), "true"))
                        .as("turn %d is supported", seq)
                        .isTrue();
            }
            if (expected.stalemate() != null
                    && (has(expected.stalemate(), seq) || expected.stalemate().isEmpty())) {
                softly.assertThat(turn.course().stalemate())
                        .as("stalemate after turn %d", seq)
                        .isEqualTo(has(expected.stalemate(), seq));
            }
        }
        softly.assertAll();
    }

    private static boolean has(@Nullable List<Integer> turns, int seq) {
        return turns != null && turns.contains(seq);
    }

    private static boolean passes(@Nullable Review review, String question) {
        assertThat(review).isNotNull();
        return switch (Question.valueOf(question.toUpperCase(Locale.ROOT))) {
            case KIND -> review.kind().pass();
            case NECESSARY -> review.necessary().pass();
            case TRUE -> review.supported().pass();
        };
    }

    @Test
    void aReplayOfTheFirstTurnsIsTheFirstTurnsOfTheReplay() {
        Replayed whole = replay(coach, FOLDER.resolve("stalemate-gym.txt"));
        Transcript transcript = whole.transcript();
        for (int length = 1; length < whole.turns().size(); length++) {
            Replayed part = Replay.of(coach)
                    .conversation(new Transcript(
                            transcript.file(),
                            transcript.format(),
                            transcript.conversation(),
                            transcript.facts(),
                            transcript.utterances().subList(0, length)));
            assertThat(part.turns()).isEqualTo(whole.turns().subList(0, length));
        }
    }
}
