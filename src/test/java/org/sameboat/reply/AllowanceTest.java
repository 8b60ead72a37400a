package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.CaseFacts;

class AllowanceTest {

    @ParameterizedTest
    @CsvSource({
        "can I give them 20%, discount, up to 10 % for a year, 20%",
        "can I refund 60, refund limit, 50 USD, 60",
        "is £25 ok, goodwill credit, 15 GBP, £25"
    })
    void moreThanTheFactsAllowIsNoticed(String question, String key, String value, String over) {
        assertThat(Allowance.over(question, new CaseFacts(Map.of(key, value)))).contains(over);
    }

    @ParameterizedTest
    @CsvSource({
        "can I give them 10%, discount, up to 10 % for a year",
        "can I give them 20%, refund limit, 15 EUR",
        "can I refund 60, order, 4411",
        "can I offer a refund, refund limit, 50 USD"
    })
    void whatIsWithinOrOfAnotherKindIsNot(String question, String key, String value) {
        assertThat(Allowance.over(question, new CaseFacts(Map.of(key, value)))).isEmpty();
    }
}
