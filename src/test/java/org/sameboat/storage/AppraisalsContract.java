package org.sameboat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisal.Given;
import org.sameboat.scorecard.Appraisal.State;
import org.sameboat.scorecard.Proof;
import org.sameboat.scorecard.Scale;
import org.sameboat.scorecard.Score;

/** Scores on their way from a draft to the last word. */
abstract class AppraisalsContract extends StorageContract {

    private Appraisal drafted(String appraisal, Instant at) {
        Score score = new Score("kind", 3, 75.0, "3 of 4.", List.of(new Proof(2, "“Calm down”", "calm-down", false)));
        Score none = new Score("close", null, null, "It never came to that.", List.of());
        return appraisals.open(new Appraisal(
                appraisal,
                "chat 1",
                State.DRAFT,
                null,
                List.of(
                        new Appraisal.ScoredItem("kind", "Kind", 3, true, new Scale(0, 4), score),
                        new Appraisal.ScoredItem("close", "A warm close", 1, false, new Scale(0, 4), none)),
                List.of(),
                null,
                null,
                at));
    }

    @Test
    void anAppraisalIsBegunOnceAndReadAsItWasWritten() {
        Appraisal draft = drafted("a1", NOON);
        appraisals.keep("a1", new Given("kind", "quinn", 1, "Too curt."), NOON);
        appraisals.keep("a1", new Given("kind", "quinn", 2, null), NOON.plusSeconds(1));

        Appraisal again = drafted("a1", NOON.plusSeconds(60));

        assertThat(again.items()).isEqualTo(draft.items());
        assertThat(again.given()).containsExactly(new Given("kind", "quinn", 2, null));
        assertThat(again.at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(appraisals.find("a2")).isEmpty();
    }

    @Test
    void anAppraisalMovesOnlyFromWhereItIsAndTakesNoScoreOnceFinal() {
        Appraisal draft = drafted("a1", NOON);
        Appraisal shared = draft.sharedWith("ana", NOON);
        assertThat(appraisals.move(State.APPEALED, shared)).isFalse();
        assertThat(appraisals.move(State.DRAFT, shared)).isTrue();
        assertThat(appraisals.move(State.DRAFT, draft.sharedWith("ben", NOON))).isFalse();
        Appraisal appealed = shared.appealed("I did greet.", NOON);
        assertThat(appraisals.move(State.SHARED, appealed)).isTrue();
        assertThat(appraisals.move(State.APPEALED, appealed.decided("So you did.", NOON)))
                .isTrue();

        Appraisal end = appraisals.find("a1").orElseThrow();
        assertThat(end.agent()).isEqualTo("ana");
        assertThat(end.appeal()).isEqualTo("I did greet.");
        assertThat(end.answer()).isEqualTo("So you did.");
        assertThat(appraisals.keep("a1", new Given("kind", "quinn", 1, null), NOON))
                .isFalse();
    }

    @Test
    void anAgentsAppraisalsAreListedLatestFirstAndForgottenByAge() {
        drafted("a1", NOON);
        Appraisal second = drafted("a2", NOON.plusSeconds(1));
        appraisals.move(State.DRAFT, second.sharedWith("ana", NOON.plusSeconds(1)));
        Appraisal third = drafted("a3", NOON.plusSeconds(2));
        appraisals.move(State.DRAFT, third.sharedWith("ana", NOON.plusSeconds(2)));
        appraisals.keep("a2", new Given("kind", "quinn", 1, "Curt."), NOON.plusSeconds(1));

        assertThat(appraisals.latest("ana", 10)).extracting(Appraisal::id).containsExactly("a3", "a2");
        assertThat(appraisals.latest("ana", 1)).extracting(Appraisal::id).containsExactly("a3");
        assertThat(appraisals.latest("ben", 10)).isEmpty();
        assertThat(appraisals.latest(null, 10)).hasSize(3);
        assertThat(appraisals.purge(NOON.plusSeconds(2))).isEqualTo(2);
        assertThat(appraisals.latest(null, 10)).extracting(Appraisal::id).containsExactly("a3");
        assertThat(jdbc.sql("select count(*) from appraisal_score")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
