package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.course.ConflictMode;
import org.sameboat.course.Course;
import org.sameboat.course.Modes;
import org.sameboat.course.Power;
import org.sameboat.course.Situation;
import org.sameboat.course.Stage;
import org.sameboat.course.State;
import org.sameboat.course.Trend;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

class GateTest {

    private static final Gate GATE = Gates.load(Language.load(), null, Path.of("models"));
    private static final Turn LATE =
            Turn.customer("My refund is three weeks late and nobody answers. When do I get my £49.99?");

    static Situation situation(boolean upset, Map<String, String> facts, Turn... turns) {
        return situation(
                upset, new Context(List.of(turns), 0, new CaseFacts(facts), Instant.parse("2026-03-02T10:00:00Z")));
    }

    static Situation situation(boolean upset, Context context) {
        Emotion emotion = upset ? new Emotion(0.9, 2) : Emotion.NONE;
        Reading reading = new Reading(
                emotion,
                emotion,
                upset ? Aim.COMPANY : Aim.NONE,
                null,
                upset ? Need.PROGRESS : Need.NONE,
                "en",
                List.of());
        Course course = new Course(
                State.REACTIVE,
                Stage.LISTEN,
                List.of(),
                null,
                new Modes(ConflictMode.COMPETING, null, ConflictMode.COLLABORATING, ""),
                Power.UNKNOWN,
                false,
                List.of(),
                List.of(),
                Trend.STEADY);
        return new Situation(context, reading, course);
    }

    private static Review upset(String draft) {
        return GATE.review(situation(true, Map.of(), LATE), draft);
    }

    private static Review withFacts(String draft, String... facts) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            entries.put(facts[i], facts[i + 1]);
        }
        return GATE.review(situation(true, entries, LATE), draft);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I understand how you feel, but you should have read the terms.",
                "As I already told you, it is on its way.",
                "Calm down, it's only a few quid.",
                "I'm sorry you feel that way."
            })
    void an_unkind_draft_to_an_upset_customer_fails_and_offers_a_pause(String draft) {
        Review review = upset(draft);

        assertThat(review.kind().pass()).isFalse();
        assertThat(review.hold())
                .isNotNull()
                .satisfies(hold -> assertThat(hold.seconds()).isEqualTo(10));
    }

    @Test
    void an_unkind_draft_to_a_calm_customer_fails_without_a_pause() {
        Review review = GATE.review(
                situation(false, Map.of(), Turn.customer("What are your opening hours?")),
                "You should have looked at the website.");

        assertThat(review.kind().pass()).isFalse();
        assertThat(review.hold()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The courier has it; I'm calling them now.",
                "I'm sorry this has dragged on. I can't open the box before it comes back, but I can ask for it to be put first.",
                "You wrote \"nobody answers\", and that's fair: I'm reading your case now and I'll stay on it."
            })
    void a_fact_with_ownership_a_kind_no_and_a_quote_pass(String draft) {
        assertThat(upset(draft).kind().findings()).isEmpty();
    }

    @Test
    void a_quote_of_the_customer_is_no_fault_of_the_agent() {
        Situation situation = situation(true, Map.of(), Turn.customer("Your driver said \"calm down\" to my wife!"));

        assertThat(GATE.review(situation, "Nobody should hear \"calm down\" at their own door. I'm sorry.")
                        .kind()
                        .pass())
                .isTrue();
        assertThat(GATE.review(situation, "Nobody should shout, so please calm down.")
                        .kind()
                        .pass())
                .isFalse();
    }

    @Test
    void a_date_off_by_one_day_contradicts_the_facts_and_shows_them() {
        Review review = withFacts("Your parcel will arrive on March 5.", "eta", "2026-03-04");

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
        assertThat(withFacts(draft, "eta", "2026-03-04").supported().findings()).isEmpty();
    }

    @Test
    void an_amount_in_words_is_supported_by_digits_and_a_limit_allows_what_is_below_it() {
        assertThat(withFacts("I can refund you fifty dollars.", "refund limit", "50 USD")
                        .supported()
                        .pass())
                .isTrue();
        assertThat(withFacts("I can refund you $30.", "refund limit", "50 USD")
                        .supported()
                        .pass())
                .isTrue();
        assertThat(withFacts("I can refund you $80.", "refund limit", "50 USD")
                        .supported()
                        .pass())
                .isFalse();
    }

    @Test
    void a_commitment_of_the_agent_is_no_claim() {
        assertThat(upset("I will check with the bank and write to you by 5 pm.")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void what_is_only_unknown_is_called_not_supported() {
        Review review = upset("Your refund has been issued and arrives on 9 March.");

        assertThat(review.supported().pass()).isFalse();
        assertThat(review.supported().findings())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).contains("not supported by what I know"));
    }

    @Test
    void asking_for_the_order_number_that_was_given_two_turns_ago_is_not_necessary() {
        Situation situation = situation(
                true,
                Map.of(),
                Turn.customer("Where is order 44117? It was due on Monday."),
                Turn.agent("I'm looking."),
                Turn.customer("And?"));

        assertThat(GATE.review(situation, "Could you please give me your order number?")
                        .necessary()
                        .pass())
                .isFalse();
    }

    @Test
    void stock_phrases_alone_move_nothing() {
        Review review = upset("Thank you for your patience. Your satisfaction is our top priority.");

        assertThat(review.necessary().pass()).isFalse();
    }

    @Test
    void an_answer_to_thanks_needs_to_move_nothing() {
        Review review = GATE.review(
                situation(false, Map.of(), Turn.customer("Perfect, thank you!")), "You're welcome. Have a lovely day.");

        assertThat(review.passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "🙂",
                "<b>Hello</b> <script>alert(1)</script>",
                "Guten Tag, wo ist das Paket?",
                "\uD800"
            })
    void odd_drafts_get_an_answer(String draft) {
        assertThat(upset(draft)).isNotNull();
    }

    @Test
    void a_draft_of_100_kilobytes_is_far_too_long_and_says_so() {
        Review review = upset("I'm looking at it now. ".repeat(4_500));

        assertThat(review.necessary().pass()).isFalse();
        assertThat(review.necessary().findings()).extracting(Finding::rule).contains("necessary-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It arrives on Thursday 4 March.",
                "It arrives on Friday the 4th.",
                "It arrives on March 4th, Sunday."
            })
    void a_weekday_that_does_not_go_with_its_date_is_told_even_without_facts(String draft) {
        assertThat(upset(draft).supported().findings())
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

        assertThat(withFacts("There are £189 left to pay.", facts).supported().findings())
                .isEmpty();
        assertThat(withFacts("You get it back until Wednesday 18 March.", facts)
                        .supported()
                        .findings())
                .isEmpty();
        assertThat(withFacts("There are £199 left to pay.", facts).supported().pass())
                .isFalse();
        assertThat(withFacts("You get it back until Thursday 19 March.", facts)
                        .supported()
                        .pass())
                .isFalse();
    }

    @Test
    void a_happening_that_nobody_mentioned_is_not_supported_and_one_that_was_mentioned_is() {
        assertThat(upset("The driver had a flat tyre on the ring road.")
                        .supported()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("true-unheard-event");
        assertThat(withFacts("The driver had a flat tyre on the ring road.", "delay", "driver, flat tyre, ring road")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void what_the_agent_has_just_done_is_the_agents_own_word() {
        assertThat(upset("I've asked the bank to trace it, and I've put a note on your case.")
                        .supported()
                        .findings())
                .isEmpty();
    }

    @Test
    void facts_that_contradict_each_other_support_either_and_no_third() {
        String[] facts = {"eta", "2026-03-04", "eta of the courier", "2026-03-06"};

        assertThat(withFacts("It arrives on March 4.", facts).supported().pass())
                .isTrue();
        assertThat(withFacts("It arrives on March 6.", facts).supported().pass())
                .isTrue();
        assertThat(withFacts("It arrives on March 9.", facts).supported().pass())
                .isFalse();
    }

    @Test
    void a_question_that_was_answered_in_other_words_is_not_necessary() {
        Situation situation = situation(
                true,
                Map.of(),
                Turn.customer("The book was returned. Why do I owe money?"),
                Turn.agent("Did you use the drop box or hand it in at the desk?"),
                Turn.customer("The drop box. Can you take the fee off?"));

        assertThat(GATE.review(situation, "Was it the drop box or the desk, do you remember?")
                        .necessary()
                        .findings())
                .extracting(Finding::rule)
                .contains("necessary-answered-before");
        assertThat(GATE.review(situation, "May I have your card number, so that I can take the fee off?")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void offering_what_the_customer_has_turned_down_is_not_necessary() {
        Situation situation =
                situation(true, Map.of(), Turn.customer("The film stopped. I don't want vouchers, I want my money."));

        assertThat(GATE.review(situation, "We'd love to make it up to you with five vouchers, how does that sound?")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GATE.review(situation, "No vouchers then. I'm asking the manager for your money today.")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void news_that_nobody_asked_for_is_no_answer_to_when() {
        Situation situation = situation(true, Map.of(), Turn.customer("When can I have my coat?"));

        assertThat(GATE.review(situation, "I understand. Every coat goes through several stages with us.")
                        .necessary()
                        .pass())
                .isFalse();
        assertThat(GATE.review(situation, "I can't say yet. I'll ask the workroom and ring you by noon.")
                        .necessary()
                        .pass())
                .isTrue();
    }

    @Test
    void a_finished_draft_is_judged_without_its_last_full_stop_and_a_typed_one_is_not() {
        String draft = "Thank you for your patience";

        assertThat(upset(draft).necessary().pass()).isFalse();
        assertThat(GATE.reviewTyped(situation(true, Map.of(), LATE), draft)
                        .necessary()
                        .pass())
                .isTrue();
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
        Review review = GATE.review(situation(false, Map.of(), Turn.customer("How does it work with you?")), draft);

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
        Review review = GATE.review(situation(true, Map.of(), Turn.customer("Where is my parcel?")), draft);

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

        Review right = GATE.review(situation(true, facts, asks), "You get 9 euros, and you were 11 minutes over.");
        Review wrong = GATE.review(situation(true, facts, asks), "You get 8 euros, and you were 13 minutes over.");

        assertThat(right.supported().findings()).isEmpty();
        assertThat(wrong.supported().pass()).isFalse();
    }

    @Test
    void what_cannot_be_done_today_says_nothing_of_the_known_day() {
        Map<String, String> facts = Map.of("move possible", "2026-03-06");
        Turn asks = Turn.customer("Move us today!");

        Review review = GATE.review(situation(true, facts, asks), "I can't move you today, and I'm sorry.");

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }
}
