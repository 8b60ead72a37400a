package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;

/** Is it necessary: what the draft brings to what is open. */
class NecessityTest {

    @Test
    void asking_for_the_order_number_that_was_given_two_turns_ago_is_not_necessary() {
        Situation situation = GateTest.situation(
                true,
                Map.of(),
                Turn.customer("Where is order 44117? It was due on Monday."),
                Turn.agent("I'm looking."),
                Turn.customer("And?"));

        assertThat(GateTest.GATE
                        .review(situation, "Could you please give me your order number?")
                        .necessary()
                        .pass())
                .isFalse();
    }

    @Test
    void stock_phrases_alone_move_nothing() {
        Review review = GateTest.upset("Thank you for your patience. Your satisfaction is our top priority.");

        assertThat(review.necessary().pass()).isFalse();
    }

    @Test
    void an_answer_to_thanks_needs_to_move_nothing() {
        Review review = GateTest.GATE.review(
                GateTest.situation(false, Map.of(), Turn.customer("Perfect, thank you!")),
                "You're welcome. Have a lovely day.");

        assertThat(review.passes()).isTrue();
    }

    @Test
    void a_question_that_was_answered_in_other_words_is_not_necessary() {
        Situation situation = GateTest.situation(
                true,
                Map.of(),
                Turn.customer("The book was returned. Why do I owe money?"),
                Turn.agent("Did you use the drop box or hand it in at the desk?"),
                Turn.customer("The drop box. Can you take the fee off?"));

        assertThat(GateTest.GATE
                        .review(situation, "Was it the drop box or the desk, do you remember?")
                        .necessary()
                        .findings())
                .extracting(Finding::rule)
                .contains("necessary-answered-before");
        assertThat(GateTest.GATE
                        .review(situation, "May I have your card number, so that I can take the fee off?")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void offering_what_the_customer_has_turned_down_is_not_necessary() {
        Situation situation = GateTest.situation(
                true, Map.of(), Turn.customer("The film stopped. I don't want vouchers, I want my money."));

        assertThat(GateTest.GATE
                        .review(situation, "We'd love to make it up to you with five vouchers, how does that sound?")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GateTest.GATE
                        .review(situation, "No vouchers then. I'm asking the manager for your money today.")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void news_that_nobody_asked_for_is_no_answer_to_when() {
        Situation situation = GateTest.situation(true, Map.of(), Turn.customer("When can I have my coat?"));

        assertThat(GateTest.GATE
                        .review(situation, "I understand. Every coat goes through several stages with us.")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GateTest.GATE
                        .review(situation, "I can't say yet. I'll ask the workroom and ring you by noon.")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void asking_for_a_day_or_a_sum_that_is_known_is_not_necessary_in_other_words_either() {
        Situation situation = GateTest.situation(
                true,
                Map.of("delivered", "2026-02-26 18:12", "price", "140.00 EUR"),
                Turn.customer("I sent the jacket back and the tracking shows you got it on the 6th. Where's my 140?"));

        assertThat(GateTest.GATE
                        .review(situation, "What date did the jacket arrive back with us?")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GateTest.GATE
                        .review(situation, "Would you let me know how much the price was?")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GateTest.GATE
                        .review(situation, "When will you be home for the courier?")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void where_facts_hold_an_answer_only_what_is_taken_from_them_moves_it() {
        Situation situation = GateTest.situation(
                true,
                Map.of("status", "held at the Athlone depot", "redelivery", "2026-03-03 08:00-12:00"),
                Turn.customer("My parcel never came. When is it coming?"));

        assertThat(GateTest.GATE
                        .review(situation, "I'm keeping a very close eye on it and still digging into what went on.")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GateTest.GATE
                        .review(situation, "It's in Athlone and comes tomorrow between 8 and 12.")
                        .necessary()
                        .pass())
                .isTrue();
    }
}
