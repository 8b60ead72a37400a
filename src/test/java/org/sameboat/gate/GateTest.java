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

    static final Gate GATE = Gates.load(Language.load(), null, Path.of("models"));
    static final Turn LATE =
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

    static Review upset(String draft) {
        return GATE.review(situation(true, Map.of(), LATE), draft);
    }

    static Review withFacts(String draft, String... facts) {
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

    @Test
    void a_finished_draft_is_judged_without_its_last_full_stop_and_a_typed_one_is_not() {
        String draft = "Thank you for your patience";

        assertThat(upset(draft).necessary().pass()).isFalse();
        assertThat(GATE.reviewTyped(situation(true, Map.of(), LATE), draft)
                        .necessary()
                        .pass())
                .isTrue();
    }
}
