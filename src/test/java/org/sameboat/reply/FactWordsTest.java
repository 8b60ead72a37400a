package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unblock | agent may lift the block once verified, takes effect in 2 minutes | lift the block once verified; it takes effect in 2 minutes",
                "hold | agent may place a 30-day hold on a disputed bill | place a 30-day hold on a disputed bill",
                "policy | no heating with an infant: emergency call-out within 4 hours, agent may order it | order the emergency call-out within 4 hours"
            })
    void whatTheAgentMayDoIsSaidAsTheAgentWould(String name, String value, String act) {
        assertThat(FactWords.act(Map.entry(name, value))).contains(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "free_room | 405, quiet side, ready | the free room (405, quiet side, ready)",
                "next_visit | Wed 5 Nov 08:00-10:00, held not confirmed | the next visit, Wed 5 Nov between 8:00 and 10:00",
                "policy | our error: free next-day swap, return within 14 days | free next-day swap, return within 14 days",
                "care | hotel tonight covered | hotel tonight covered"
            })
    void aThingIsNamedWithoutWhatOnlyTheDeskNeeds(String name, String value, String thing) {
        assertThat(FactWords.thing(Map.entry(name, value))).contains(thing);
    }

    @Test
    void peopleLimitsAndNotesAreForTheDeskAlone() {
        assertThat(FactWords.thing(Map.entry("duty_manager", "Tomas, on site"))).isEmpty();
        assertThat(FactWords.thing(Map.entry("refund limit", "50 EUR"))).isEmpty();
        assertThat(FactWords.thing(Map.entry("note", "shouted last time"))).isEmpty();
    }

    @Test
    void twoWaysMakeAChoiceAndOneDoesNot() {
        assertThat(FactWords.choice(Map.entry("alternatives", "3 Aug 06:50 via Lisbon; 4 Aug 13:15 direct")))
                .contains("3 Aug 06:50 via Lisbon, or 4 Aug 13:15 direct");
        assertThat(FactWords.choice(Map.entry("alternatives", "3 Aug 06:50 via Lisbon")))
                .isEmpty();
    }
}
