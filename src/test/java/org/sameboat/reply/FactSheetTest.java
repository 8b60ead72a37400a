package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.CaseFacts;

class FactSheetTest {

    @Test
    void whatIsForTheDeskAloneIsNeverToldToTheCustomer() {
        FactSheet facts = sheet("refund limit", "agents may refund up to 50 USD");

        assertThat(facts.answer("what is the refund limit?")).isEmpty();
        assertThat(facts.rule("I want a refund")).isEmpty();
    }

    @Test
    void aLimitThatNamesNoGiftGrantsNothing() {
        assertThat(sheet("card limit", "500 USD").slots()).doesNotContainKey("grant");
        assertThat(sheet("limit", "agents may refund delivery charges only").slots())
                .doesNotContainKey("grant");
        assertThat(sheet("limit", "48 hours").slots()).doesNotContainKey("grant");
    }

    @ParameterizedTest
    @CsvSource({
        "refund limit, 50 USD, a refund of up to 50 USD",
        "limit, agents may give a credit of up to £15, a credit of up to £15",
        "limit, one goodwill waiver a year, a goodwill waiver",
        "voucher, 10 EUR, a voucher of 10 EUR"
    })
    void aLimitIsWhatTheAgentMayOffer(String key, String value, String grant) {
        assertThat(sheet(key, value).slots()).containsEntry("grant", grant);
    }

    @ParameterizedTest
    @CsvSource({
        "agent_may_offer, free breakfast, I can offer you free breakfast",
        "credit, agent may give up to 5.00 GBP; more after a photo, I can give you up to £5"
    })
    void whatTheAgentMayGiveIsOfferedAsTheAgentSaysIt(String key, String value, String offer) {
        assertThat(sheet(key, value).offers().told()).contains(offer);
    }

    @ParameterizedTest
    @CsvSource({
        "loan machine, none available",
        "policy, no refunds",
        "refund, 'EUR 9.96, issued 2026-11-13'",
        "refund time, up to 10 days"
    })
    void whatIsRefusedDoneOrOnlyATermIsNoOffer(String key, String value) {
        assertThat(sheet(key, value).offers().told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ride, 'R-77120, 23:12', true",
        "bag tag, QW 418822, true",
        "order, 4411, true",
        "price, EUR 149.00, false",
        "visit, 2026-11-05, false"
    })
    void aNumberToLookUpByIsToldFromASumAndADay(String key, String value, boolean known) {
        assertThat(sheet(key, value).knowsId()).isEqualTo(known);
    }

    @Test
    void aRuleIsFoundByTheWordsItShares() {
        FactSheet facts = sheet("policy", "Refunds go back to the original card within 5 working days.");

        assertThat(facts.rule("any news on the refund?"))
                .contains("refunds go back to the original card within 5 working days");
        assertThat(facts.rule("is the pool open?")).isEmpty();
    }

    @Test
    void aQuestionThatNamesAFactIsAnsweredWithIt() {
        assertThat(sheet("opening hours", "9 to 5").answer("what are your opening hours?"))
                .contains("The opening hours I have here are 9 to 5");
    }

    private static FactSheet sheet(String key, String value) {
        return new FactSheet(new CaseFacts(Map.of(key, value)));
    }
}
