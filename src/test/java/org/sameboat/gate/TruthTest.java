package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Turn;

/** Is it true: held against the facts, the conversation and now. */
class TruthTest {

    @Test
    void a_date_off_by_one_day_contradicts_the_facts_and_shows_them() {
        Review review = GateTest.withFacts("Your parcel will arrive on March 5.", "eta", "2026-03-04");

        assertThat(review.supported().pass()).isFalse();
        assertThat(review.supported().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("true-contradicted");
            assertThat(finding.evidence()).extracting(Finding.Grounds::text).containsExactly("eta: 2026-03-04");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your parcel will arrive on March 4.",
                "Your parcel will arrive on the 4th of March.",
                "Your parcel will arrive on 4/3/2026.",
                "Your parcel will arrive on Wednesday."
            })
    void a_day_is_the_same_day_in_any_writing(String draft) {
        assertThat(GateTest.withFacts(draft, "eta", "2026-03-04").supported().findings())
                .isEmpty();
    }

    @Test
    void an_amount_in_words_is_supported_by_digits_and_a_limit_allows_what_is_below_it() {
        assertThat(supports("I can refund you fifty dollars.", "refund limit", "50 USD"))
                .isTrue();
        assertThat(supports("I can refund you $30.", "refund limit", "50 USD")).isTrue();
        assertThat(supports("I can refund you $80.", "refund limit", "50 USD")).isFalse();
    }

    @Test
    void a_commitment_of_the_agent_is_no_claim() {
        assertThat(GateTest.upset("I will check with the bank and write to you by 5 pm.")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void what_is_only_unknown_is_called_not_supported() {
        Review review = GateTest.upset("Your refund has been issued and arrives on 9 March.");

        assertThat(review.supported().pass()).isFalse();
        assertThat(review.supported().findings())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).contains("not supported by what I know"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It arrives on Thursday 4 March.",
                "It arrives on Friday the 4th.",
                "It arrives on March 4th, Sunday."
            })
    void a_weekday_that_does_not_go_with_its_date_is_told_even_without_facts(String draft) {
        assertThat(GateTest.upset(draft).supported().findings())
                .extracting(Finding::rule)
                .contains("true-other-weekday");
    }

    @Test
    void what_follows_from_two_facts_is_supported_and_what_does_not_follow_is_not() {
        String[] facts = {
            "price",
            "289.00 GBP",
            "deposit paid",
            "100.00 GBP",
            "event",
            "2026-03-20",
            "refund until",
            "48 hours before"
        };

        assertThat(GateTest.withFacts("There are £189 left to pay.", facts)
                        .supported()
                        .findings())
                .isEmpty();
        assertThat(GateTest.withFacts("You get it back until Wednesday 18 March.", facts)
                        .supported()
                        .findings())
                .isEmpty();
        assertThat(supports("There are £199 left to pay.", facts)).isFalse();
        assertThat(supports("You get it back until Thursday 19 March.", facts)).isFalse();
    }

    @Test
    void a_happening_that_nobody_mentioned_is_not_supported_and_one_that_was_mentioned_is() {
        assertThat(GateTest.upset("The driver had a flat tyre on the ring road.")
                        .supported()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("true-unheard-event");
        assertThat(GateTest.withFacts(
                                "The driver had a flat tyre on the ring road.", "delay", "driver, flat tyre, ring road")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void what_the_agent_has_just_done_is_the_agents_own_word() {
        assertThat(GateTest.upset("I've asked the bank to trace it, and I've put a note on your case.")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void facts_that_contradict_each_other_support_either_and_no_third() {
        String[] facts = {"eta", "2026-03-04", "eta of the courier", "2026-03-06"};

        assertThat(supports("It arrives on March 4.", facts)).isTrue();
        assertThat(supports("It arrives on March 6.", facts)).isTrue();
        assertThat(supports("It arrives on March 9.", facts)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We open at ten on Sundays and close at four.",
                "The yearly plan costs 90 euros, and it covers three devices.",
                "Yes, we gift-wrap every parcel, free of charge.",
                "I've checked, and it left our warehouse on Friday."
            })
    void how_the_company_works_and_what_the_agent_looked_up_is_no_fault_without_facts(String draft) {
        Review review = GateTest.GATE.review(
                GateTest.situation(false, Map.of(), Turn.customer("How does it work with you?")), draft);

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
        assertThat(review.supported().findings())
                .allMatch(finding -> finding.severity() == Severity.HINT)
                .allMatch(finding -> finding.message().contains("not supported by what I know"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It'll be on your doorstep on Friday.",
                "The driver had a flat tyre on the ring road.",
                "Our developers fixed it last night."
            })
    void invented_causes_standings_and_promises_fail_without_facts(String draft) {
        Review review =
                GateTest.GATE.review(GateTest.situation(true, Map.of(), Turn.customer("Where is my parcel?")), draft);

        assertThat(review.supported().pass()).as(review.supported().toString()).isFalse();
    }

    @Test
    void shares_and_times_between_are_reckoned() {
        Map<String, String> facts = Map.of(
                "fare",
                "36.00 EUR",
                "voucher",
                "25 percent",
                "paid until",
                "16:00",
                "left",
                "16:11",
                "grace",
                "10 minutes");
        Turn asks = Turn.customer("What do I get, and how many minutes over was I?");

        Review right = GateTest.GATE.review(
                GateTest.situation(true, facts, asks), "You get 9 euros, and you were 11 minutes over.");
        Review wrong = GateTest.GATE.review(
                GateTest.situation(true, facts, asks), "You get 8 euros, and you were 13 minutes over.");

        assertThat(right.supported().findings()).isEmpty();
        assertThat(wrong.supported().pass()).isFalse();
    }

    @Test
    void what_cannot_be_done_today_says_nothing_of_the_known_day() {
        Map<String, String> facts = Map.of("move possible", "2026-03-06");
        Turn asks = Turn.customer("Move us today!");

        Review review =
                GateTest.GATE.review(GateTest.situation(true, facts, asks), "I can't move you today, and I'm sorry.");

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plumber's invoice came in, thank you.",
                "It hasn't been packed yet.",
                "The $30 wire fee applies.",
                "The line was cancelled that week.",
                "The domain is set to renew by itself."
            })
    void a_fact_turned_round_differs_whatever_its_words(String draft) {
        Review review = GateTest.withFacts(
                draft,
                "documents",
                "photos received, plumber invoice missing",
                "status",
                "packed",
                "wire fee",
                "30.00 USD, waived",
                "line status",
                "still active",
                "auto renew",
                "off");

        assertThat(review.supported().findings()).extracting(Finding::rule).contains("true-turned-round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photos came in, and the plumber's invoice is still missing.",
                "It's packed.",
                "The wire fee is waived.",
                "If the line was cancelled I'll see it in the log."
            })
    void a_fact_in_other_words_is_supported(String draft) {
        Review review = GateTest.withFacts(
                draft,
                "documents",
                "photos received, plumber invoice missing",
                "status",
                "packed",
                "wire fee",
                "30.00 USD, waived",
                "line status",
                "still active");

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }

    @Test
    void two_names_of_one_day_have_to_be_the_same_day() {
        assertThat(GateTest.withFacts("You can fetch it tomorrow, 13 March.", "ready", "2026-03-13")
                        .supported()
                        .findings())
                .extracting(Finding::rule)
                .contains("true-other-day");
        assertThat(GateTest.withFacts("You can fetch it tomorrow, the 3rd.", "ready", "2026-03-03")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void words_put_into_the_mouth_of_somebody_absent_need_support() {
        assertThat(GateTest.upset("Your driver says you signed for it.")
                        .supported()
                        .pass())
                .isFalse();
        assertThat(supports("The driver says it was a flat tyre.", "driver's note", "flat tyre"))
                .isTrue();
    }

    @Test
    void what_would_follow_from_a_condition_is_a_promise() {
        assertThat(supports("If I send it today you'll have it by Friday.", "eta", "2026-03-09"))
                .isFalse();
        assertThat(supports("If you can wait until Friday, I'll ask again.", "eta", "2026-03-09"))
                .isTrue();
    }

    @Test
    void how_long_it_takes_is_not_counted_from_the_calendar() {
        String[] facts = {"claim opened", "2026-03-01", "refund time", "3-5 working days"};

        assertThat(supports("The refund lands within 24 hours.", facts)).isFalse();
        assertThat(supports("You opened it a day ago.", facts)).isTrue();
    }

    @Test
    void today_is_only_held_against_what_is_told_of_a_known_thing() {
        String[] facts = {"change effective", "2026-03-19"};

        assertThat(supports("The change is effective today.", facts)).isFalse();
        assertThat(supports("I know that's no use tonight, and I'm on it today.", facts))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two weeks make €84.",
                "That's $50 off in your dollars, so 50.00.",
                "The van left just before 6 pm.",
                "You're on day three since Saturday."
            })
    void reckoned_rounded_and_otherwise_written_values_are_supported(String draft) {
        Review review = GateTest.GATE.review(
                GateTest.situation(
                        true,
                        Map.of("rate", "42.00 EUR per week", "goodwill", "50.00 CAD", "van", "loaded 17:55"),
                        Turn.customer("No heating since Saturday 28 February. What would two more weeks cost?")),
                draft);

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }

    private static boolean supports(String draft, String... facts) {
        return GateTest.withFacts(draft, facts).supported().pass();
    }
}
