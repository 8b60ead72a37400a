package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.language.Language;

class AskedClauseTest {

    private static final Language LANGUAGE = Language.load();

    @ParameterizedTest
    @CsvSource({
        "how do I tell him the 19th is the earliest, the 19th is the earliest",
        "how do i say it's non refundable without sounding heartless, it's non refundable",
        "nice way to say the fee stays, the fee stays",
        "I have to tell him the fee stays. how?, the fee stays",
        "how do I tell her that her date is the 20th?, your date is the 20th",
        "how do I break it to her that it's really april, it's really April"
    })
    void whatHasToBeSaidIsTurnedToTheCustomer(String question, String said) {
        assertThat(AskedClause.in(question, LANGUAGE)).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I say no",
                "how do I tell her he is wrong and it's his own fault",
                "how do I say sorry",
                "how do I tell him what happened",
                "she wants the manager"
            })
    void aVerdictOrNoClauseIsNothingToPassOn(String question) {
        assertThat(AskedClause.in(question, LANGUAGE)).isEmpty();
    }
}
