package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Tier;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;

/** What only the encoder notices, since no sentence shows it by itself. */
class WholeDraftTest {

    private static final List<Turn> TURNS = List.of(
            Turn.customer("My washing machine was to come on Monday and nobody rang. I took a day off for it!"),
            Turn.agent("I'm sorry about that. I've told our delivery team that you are waiting."),
            Turn.customer("That was yesterday. So when does it come, and who pays for my lost day?"));

    private static Coach coach;

    @BeforeAll
    static void load() {
        coach = Coaches.load(Path.of("models"), Tier.FULL);
    }

    private static Context known() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("order", "WM-2210");
        facts.put("delivery", "2026-10-16 between 08:00 and 12:00");
        facts.put("compensation", "25.00 EUR for a missed delivery");
        return new Context(TURNS, 0, new CaseFacts(facts), Instant.parse("2026-10-14T09:00:00Z"));
    }

    @Test
    void warm_words_that_bring_nothing_new_are_needless() {
        Review review = coach.review(
                known(),
                "I completely understand how annoying it is to lose a whole day, and I'm truly sorry. Our delivery team"
                        + " knows that you are waiting and we are doing all we can. Thank you so much for your patience.");
        assertThat(review.necessary().pass()).isFalse();
        assertThat(review.kind().pass()).isTrue();
    }

    @Test
    void the_same_warmth_with_an_answer_is_fine() {
        Review review = coach.review(
                known(),
                "I'm sorry, a whole day off and nobody rang. It comes on Friday the 16th between 8 and 12, and you get"
                        + " 25 euros for the missed delivery. I'll text you on Friday morning once the van has left.");
        assertThat(review.passes()).isTrue();
    }

    @Test
    void a_reproach_without_a_rude_word_is_unkind() {
        Review review = coach.review(
                known(),
                "It comes on Friday the 16th between 8 and 12. Most customers find it easiest to plan a day off only"
                        + " once the van has been confirmed, so that might be an idea for the future.");
        assertThat(review.kind().pass()).isFalse();
        assertThat(review.kind().findings())
                .anySatisfy(finding -> assertThat(finding.rule()).startsWith("kind-learnt-"));
    }

    @Test
    void where_nothing_is_known_a_promise_to_find_out_is_enough() {
        Review review = coach.review(
                Context.of(TURNS.toArray(Turn[]::new)),
                "I'm sorry that you lost a day over this. I'll find out now when it comes, and write to you here by noon.");
        assertThat(review.necessary().pass()).isTrue();
    }

    @Test
    void a_draft_that_is_still_being_typed_is_not_called_needless() {
        Review review = coach.reviewTyped(
                known(), "I completely understand how annoying it is to lose a whole day, and I'm truly sorry. It");
        assertThat(review.necessary().findings())
                .noneSatisfy(finding -> assertThat(finding.rule()).isEqualTo(Policy.NEEDLESS_DRAFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One moment while I open your order.", "Thanks, I have it here in front of me now."})
    void without_a_message_to_answer_nothing_is_compared(String draft) {
        Context empty = new Context(List.of(), 0, new CaseFacts(Map.of()), null);
        assertThat(coach.review(empty, draft).passes()).isTrue();
    }
}
