package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Turn;

/** Drafts, facts and turns that nobody foresaw get a clear answer each. */
class BadInputTest {

    private static final Turn ASKS = Turn.customer("Where is my parcel? It was due on Monday.");

    private static Review review(Map<String, String> facts, String draft) {
        return GateTest.GATE.review(GateTest.situation(true, facts, ASKS), draft);
    }

    @Test
    void a_draft_of_100_kilobytes_is_told_to_be_too_long_and_its_beginning_is_judged() {
        Review review =
                review(Map.of("eta", "2026-03-04"), "It arrives on March 5. " + "We value your custom. ".repeat(4_800));

        assertThat(review.necessary().findings()).extracting(Finding::rule).contains("necessary-too-long");
        assertThat(review.supported().findings()).extracting(Finding::rule).contains("true-contradicted");
    }

    @Test
    void a_draft_of_100_kilobytes_without_a_single_break_is_told_to_be_too_long() {
        assertThat(review(Map.of(), "a".repeat(100_000)).necessary().pass()).isFalse();
        assertThat(review(Map.of(), "1,".repeat(50_000)).necessary().pass()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>It arrives on <b>March 5</b>.</p>",
                "<script>alert('x')</script> It arrives on March 5.",
                "**It arrives on March 5.** [track it](https://example.org/t?id=1)",
                "It arrives on March 5. &lt;img src=x onerror=alert(1)&gt;"
            })
    void markup_hides_nothing_and_spans_stay_in_the_draft_as_given(String draft) {
        Review review = review(Map.of("eta", "2026-03-04"), draft);

        assertThat(review.supported().findings())
                .anySatisfy(finding -> assertThat(draft.substring(finding.begin(), finding.end()))
                        .contains("March 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lo siento mucho, su paquete llega el 2026-03-05.",
                "Es tut mir leid, Ihr Paket kommt am 2026-03-05.",
                "\u041c\u043d\u0435 \u0436\u0430\u043b\u044c, 2026-03-05.",
                "\u5bf9\u4e0d\u8d77 2026-03-05"
            })
    void in_another_language_what_can_be_compared_is_still_compared(String draft) {
        Review review = review(Map.of("eta", "2026-03-04"), draft);

        assertThat(review.kind().pass()).isTrue();
        assertThat(review.supported().pass()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "\u200b", "...", "?!"})
    void a_draft_of_nothing_is_not_ready_and_accuses_nobody(String draft) {
        Review review = review(Map.of("eta", "2026-03-04"), draft);

        assertThat(review.kind().pass()).isTrue();
        assertThat(review.supported().pass()).isTrue();
    }

    @Test
    void facts_without_words_support_and_contradict_nothing() {
        Review review = review(Map.of("", "", "eta", "", "note", "  ", "\u0000", "\u0000"), "I'll ask the depot now.");

        assertThat(review.passes()).as(review.toString()).isTrue();
    }

    @Test
    void facts_that_contradict_each_other_support_either_side_and_no_third() {
        Map<String, String> facts = Map.of("eta", "2026-03-04", "eta of the courier", "2026-03-06");

        assertThat(review(facts, "Your parcel arrives on March 6.").supported().pass())
                .isTrue();
        assertThat(review(facts, "Your parcel arrives on March 9.").supported().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).isNotEmpty());
    }
}
