package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;

/** What models/GATE.md says of the gate without an encoder stays true. */
class GateScoresTest {

    private static final Gate GATE = Gates.load(Language.load(), null, Path.of("models"));

    @ParameterizedTest
    @ValueSource(strings = {"drafts.jsonl", "drafts-2.jsonl"})
    void labelled_drafts_are_judged_as_well_as_reported(String file) throws IOException {
        DraftScores scores = scores(file);

        assertThat(scores.f1(Question.KIND)).as(scores.toString()).isGreaterThan(0.85);
        assertThat(scores.f1(Question.NECESSARY)).as(scores.toString()).isGreaterThan(0.75);
        assertThat(scores.f1(Question.TRUE)).as(scores.toString()).isGreaterThan(0.85);
        assertThat(scores.fineFlagged()).as(scores.toString()).isLessThanOrEqualTo(0.08);
    }

    @Test
    void fine_drafts_of_strangers_stay_unflagged() throws IOException {
        DraftScores scores = scores("drafts-3.jsonl");

        assertThat(scores.fineFlagged()).as(scores.toString()).isLessThanOrEqualTo(0.08);
    }

    private static DraftScores scores(String file) throws IOException {
        return DraftScores.of(
                DraftScores.read(DraftScores.DRAFTS.resolveSibling(file)),
                draft -> GATE.review(GateTest.situation(draft.upset(), draft.context()), draft.draft()));
    }

    @Test
    void ordinary_polite_replies_are_hardly_ever_called_unkind() throws IOException {
        List<String> replies = Files.readAllLines(Path.of("src/test/resources/org/sameboat/gate/polite.txt"));

        List<String> flagged = replies.stream()
                .filter(reply -> !GATE.review(
                                GateTest.situation(true, Map.of(), Turn.customer("This is the third time I write!")),
                                reply)
                        .kind()
                        .pass())
                .toList();

        assertThat(replies).hasSizeGreaterThanOrEqualTo(60);
        assertThat(flagged).hasSizeLessThanOrEqualTo(replies.size() / 20);
    }
}
