package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionPartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "how do I calm her and keep her?",
                "is this customer upset or not",
                "what is open? what next? who said so? when? why? where is it? which one is it?"
            })
    void oneQuestionOrFarTooManyStayWhole(String asked) {
        assertThat(QuestionParts.of(asked)).containsExactly(asked);
    }

    @Test
    void severalQuestionsArePartedWhereTheNextOneBegins() {
        assertThat(QuestionParts.of("when is it due and who makes the call"))
                .containsExactly("when is it due", "who makes the call");
        assertThat(QuestionParts.of("What did I promise? Can I offer a refund?"))
                .containsExactly("What did I promise?", "Can I offer a refund?");
    }
}
