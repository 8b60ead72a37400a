package org.sameboat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Speaker;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;
import org.sameboat.live.Coachings.Unread;
import org.sameboat.live.DraftReviews.Reviewed;
import org.sameboat.live.Outcomes.Fared;
import org.sameboat.live.Outcomes.Feedback;

/** What the coach said, and what became of it. */
abstract class CoachingContract extends StorageContract {

    @Test
    void theFirstCoachingOfAMessageStands() {
        customerSays("Hello?");
        assertThat(coachings.keep(id, coaching(1, 0.2), NOON)).isTrue();
        assertThat(coachings.keep(id, coaching(1, 0.9), NOON)).isFalse();
        assertThat(coachings.after(id, 0, 10)).containsExactly("{\"seq\":1}");
        assertThat(list.find(id).orElseThrow().anger()).isEqualTo(0.2);
    }

    @Test
    void onlyCustomersMessagesThatNothingWasSaidToAreUnread() {
        customerSays("Hello?");
        customerSays("Hello??");
        conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi."));
        coachings.keep(id, coaching(1, 0.1), NOON);

        assertThat(coachings.unread(NOON, NOON.plusSeconds(1), 10)).containsExactly(new Unread(id, 2));
        assertThat(coachings.unread(NOON.plusSeconds(1), NOON.plusSeconds(2), 10))
                .isEmpty();
        assertThat(coachings.unread(NOON.minusSeconds(1), NOON, 10)).isEmpty();
    }

    @Test
    void theLatestWordOfAnAgentOnASuggestionCounts() {
        customerSays("Hello?");
        coachings.keep(id, coaching(1, 0.1), NOON);
        assertThat(outcomes.keep(id, "ana", new Feedback("nothing", "used", null), NOON))
                .isFalse();
        assertThat(outcomes.keep(id, "ana", new Feedback("a1", "dismissed", "too long"), NOON))
                .isTrue();
        assertThat(outcomes.keep(id, "ana", new Feedback("a1", "edited", null), NOON))
                .isTrue();
        assertThat(outcomes.keep(id, "ben", new Feedback("b1", "used", null), NOON))
                .isTrue();

        assertThat(outcomes.moves())
                .containsExactly(new Fared("options", 1, 0, 0), new Fared("own", 0, 1, 0), new Fared("step", 0, 1, 0));
        outcomes.forget();
        assertThat(outcomes.moves()).isEmpty();
    }

    @Test
    void ofADraftOnlyTheRulesOfItsNewestReviewAreKept() {
        Review.Verdict clean = new Review.Verdict(true, List.of());
        Finding finding = new Finding(
                "calm-down", Question.KIND, Severity.STOP, 0, 9, "It orders a feeling.", "D6", null, List.of());
        Review bad = new Review(new Review.Verdict(false, List.of(finding)), clean, clean, null);
        reviews.keep(id, "ana", "d1", bad, NOON);
        reviews.keep(id, "ana", "d1", new Review(clean, clean, clean, null), NOON);
        reviews.keep(id, "ana", "d2", bad, NOON);

        assertThat(jdbc.sql("select draft_id, kind, rules from draft_review where conversation_id = :id order by"
                                + " draft_id")
                        .param("id", id)
                        .query((row, n) -> row.getString("draft_id") + row.getBoolean("kind") + row.getString("rules"))
                        .list())
                .containsExactly("d1true", "d2falsecalm-down");
    }

    @Test
    void anAgentsReviewsAreTheirOwnAndCanBeForgotten() {
        Review.Verdict clean = new Review.Verdict(true, List.of());
        Review.Verdict bad = new Review.Verdict(false, List.of());
        reviews.keep(id, "ana", "d1", new Review(clean, clean, clean, null), NOON);
        reviews.keep(id, "ana", "d2", new Review(clean, bad, clean, null), NOON.plusSeconds(1));
        reviews.keep(id, "ben", "d1", new Review(bad, clean, clean, null), NOON);

        assertThat(reviews.of("ana"))
                .containsExactly(
                        new Reviewed(NOON.plusSeconds(1), true, false, true, List.of()),
                        new Reviewed(NOON, true, true, true, List.of()));
        reviews.forget("ana");
        assertThat(reviews.of("ana")).isEmpty();
        assertThat(reviews.of("ben")).hasSize(1);
    }
}
