package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorthandTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shd i tell her its late, should i tell her it's late",
                "pls reword its not ready, please reword it's not ready",
                "he doesnt want it, he doesn't want it",
                "what did i say id do, what did i say I'd do",
                "is he ill, is he ill",
                "its colour, its colour"
            })
    void whatIsTypedInAHurryIsWrittenOut(String typed, String whole) {
        assertThat(Shorthand.spelled(typed)).isEqualTo(whole);
    }
}
