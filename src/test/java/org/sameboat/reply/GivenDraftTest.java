package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;

class GivenDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pls reword: \"we are checking with the carrier\"",
                "make this friendlier: we are checking with the carrier",
                "is this ok to send? 'we are checking with the carrier'"
            })
    void aDraftStandsInQuotationMarksOrAfterAColon(String question) {
        assertThat(GivenDraft.in(question).orElseThrow().words()).isEqualTo("we are checking with the carrier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what did she mean by \"whatever you say then\"",
                "how do I say no",
                "shorter: please",
                "he said: I want my money back now"
            })
    void theCustomersWordsAreNoDraft(String question) {
        assertThat(GivenDraft.in(question)).isEmpty();
    }

    @Test
    void whatMakesItColdIsLeftOut() {
        GivenDraft draft = GivenDraft.in("reword: Unfortunately we cannot move it, please be patient.")
                .orElseThrow();

        assertThat(draft.reworded(review())).isEqualTo("I can't move it.");
    }

    @Test
    void whatIsUnkindAndHasNoBetterWordsIsLeftOutIfMoreRemains() {
        GivenDraft draft = GivenDraft.in("reword: You never listen. The parcel is on its way.")
                .orElseThrow();

        assertThat(draft.reworded(review(unkind(0, 17)))).isEqualTo("The parcel is on its way.");
    }

    @Test
    void nothingIsLeftOfADraftThatOnlyAsksForPatience() {
        assertThat(GivenDraft.in("reword: please be patient, thank you for your patience")
                        .orElseThrow()
                        .reworded(review()))
                .isEmpty();
    }

    private static Finding unkind(int begin, int end) {
        return new Finding("test", Question.KIND, Severity.WARNING, begin, end, "Unkind.", "C2", null, List.of());
    }

    private static Review review(Finding... unkind) {
        Review.Verdict fine = new Review.Verdict(true, List.of());
        return new Review(new Review.Verdict(unkind.length == 0, List.of(unkind)), fine, fine, null);
    }
}
