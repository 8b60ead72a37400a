package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;

class LookupTest {

    private static final Language LANGUAGE = Language.load();
    private static final Lookup LOOKUP = new Lookup(
            Context.of(
                    List.of(
                            Turn.customer("My bag is not here. I lose 200 a day without my tools."),
                            Turn.agent("Have you tried the desk at the airport?"),
                            Turn.customer("My brother asked there on Monday.")),
                    facts()),
            LANGUAGE);

    @ParameterizedTest
    @CsvSource({
        "where is the bag, status: located in Madrid",
        "what's the cause of the delay, fault: broken belt",
        "who was the driver, driver: K. Osei",
        "when does the claim close, claim closes: 4 March",
        "how much is the fee, fee: €25"
    })
    void aFactIsFoundUnderTheWordsThatTheDeskUses(String question, String told) {
        assertThat(LOOKUP.fact(question).orElseThrow().told()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where is the restaurant", "what's his brother's name", "when is the wedding", "who won"})
    void aFactOfAnotherSortIsNoAnswer(String question) {
        assertThat(LOOKUP.fact(question)).isEmpty();
    }

    @Test
    void whatTheCustomerSaidIsFoundInTheirAnswerToTheAgentsQuestion() {
        assertThat(LOOKUP.lines("what did he try so far"))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("My brother asked there on Monday."));
        assertThat(LOOKUP.lines("how much does he lose a day"))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("200 a day"));
    }

    @Test
    void aNameIsForTheDeskAlone() {
        assertThat(LOOKUP.fact("who was the driver").orElseThrow().say()).isEmpty();
    }

    @Test
    void aFactThatTheAgentHasGivenIsToldAlready() {
        Context told = Context.of(
                List.of(Turn.agent("It was handed to the carrier on 3 March.")),
                new CaseFacts(Map.of("status", "handed to the carrier on 3 March")));

        assertThat(Lookup.alreadyTold(told)).containsExactly("handed to the carrier on 3 March");
    }

    private static CaseFacts facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("status", "located in Madrid");
        facts.put("fault", "broken belt");
        facts.put("driver", "K. Osei");
        facts.put("claim closes", "2026-03-04");
        facts.put("fee", "25 EUR");
        return new CaseFacts(facts);
    }
}
