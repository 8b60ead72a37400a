package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Turn;

/** Is it true: what others have done, and terms, rates and numbers that a fact has otherwise. */
class HeldAgainstFactsTest {

    private static final Map<String, String> CASE = Map.ofEntries(
            Map.entry("refund", "64.00 GBP, requested 2026-03-01, pending approval"),
            Map.entry("refund_method", "gift card only"),
            Map.entry("certificate", "copy received 2026-03-01, verification pending"),
            Map.entry("replacement_box", "ordered 2026-03-01, leaves warehouse 2026-03-05"),
            Map.entry("waived_fee", "15.00 GBP, waived 2026-03-01"),
            Map.entry("seats", "Block D, row 7, seats 21-22"),
            Map.entry("change_fee", "45 GBP per adult"),
            Map.entry("changes", "once per booking"),
            Map.entry("share_due", "20 % of the price"),
            Map.entry("room_limit", "6,000 per day"),
            Map.entry("report", "received 2026-02-28"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your refund has been approved.|true-not-done",
                "The certificate is verified.|true-not-done",
                "The new box left the warehouse this morning.|true-not-done",
                "My manager has agreed to knock a bit off.|true-unheard-act",
                "The bench has already backed up your drive, so shall I have your files sent over?|true-unheard-act",
                "Melissa has worked out your pension, so nothing is missing.|true-unheard-act",
                "The 64 pounds will be refunded on Friday.|true-not-decided"
            })
    void what_others_are_said_to_have_done_has_to_be_done(String draft, String rule) {
        assertThat(review(draft).supported().findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 15 pound fee has been waived.",
                "I've asked for the refund to be approved.",
                "Once it has been approved I'll write to you.",
                "Your refund hasn't been approved yet.",
                "If my manager has agreed by then, I'll tell you."
            })
    void what_is_done_or_not_claimed_to_be_done_passes(String draft) {
        assertThat(review(draft).supported().pass())
                .as(review(draft).supported().toString())
                .isTrue();
    }

    @Test
    void what_a_turn_told_as_done_may_be_told_again() {
        Review review = GateTest.GATE.review(
                GateTest.situation(
                        false,
                        Map.of("complaint", "received 2026-03-01"),
                        Turn.agent("My manager has approved it this morning."),
                        Turn.customer("So is it settled?")),
                "Yes, she has approved it.");

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You sit in row 9.|true-other-number|seats",
                "The change is 45 GBP all up for the booking.|true-other-rate|change_fee",
                "The change is 45 GBP per ticket.|true-other-rate|change_fee",
                "You pay one quarter of the price now.|true-other-rate|share_due",
                "The money comes straight back to your bank card.|true-other-payout|refund_method",
                "You can change it as often as you like.|true-other-terms|changes",
                "You're above the limit of 5,200 for the room.|true-other-figure|room_limit",
                "The report reached us eight days ago.|true-contradicted|report"
            })
    void a_fact_that_has_it_otherwise_is_shown_beside_it(String draft, String rule, String key) {
        assertThat(review(draft).supported().findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .flatExtracting(Finding::evidence)
                .extracting(Finding.Grounds::text)
                .anyMatch(text -> text.startsWith(key + ":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You sit in row 7, seats 21 and 22.",
                "The change is 45 GBP for each of you, so 45 GBP per adult.",
                "You can change it once.",
                "You're below the limit of 6,000 for the room.",
                "Did you sit in row 9?",
                "The report reached us two days ago."
            })
    void what_the_facts_say_passes(String draft) {
        assertThat(review(draft).supported().pass())
                .as(review(draft).supported().toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There's no deposit on it.",
                "It's yours without a deposit.",
            })
    void a_term_that_the_facts_have_is_not_taken_away(String draft) {
        assertThat(GateTest.withFacts(draft, "loan_phone", "available, deposit 40.00 GBP")
                        .supported()
                        .findings())
                .extracting(Finding::rule)
                .contains("true-other-terms");
        assertThat(GateTest.withFacts(draft, "loan_phone", "available, no deposit")
                        .supported()
                        .pass())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He'll get you back online before he leaves.",
                "The lift will be in place before the party.",
                "You'll see it in your account this evening."
            })
    void an_outcome_that_nobody_can_know_is_not_promised(String draft) {
        assertThat(GateTest.withFacts(draft, "visit", "2026-03-05 08:00-12:00")
                        .supported()
                        .findings())
                .extracting(Finding::rule)
                .contains("statement-outcome");
    }

    @Test
    void only_the_end_of_a_sentence_asks_where_it_tells_before() {
        String[] facts = {"slot", "2026-03-05 12:00-14:00"};

        assertThat(GateTest.withFacts("I have a slot on 6 March for you, shall I book it?", facts)
                        .supported()
                        .pass())
                .isFalse();
        assertThat(GateTest.withFacts("Would 6 March suit you, or the day after?", facts)
                        .supported()
                        .pass())
                .isTrue();
    }

    private static Review review(String draft) {
        return GateTest.GATE.review(
                GateTest.situation(false, CASE, Turn.customer("Where do I stand, and what does it cost?")), draft);
    }
}
