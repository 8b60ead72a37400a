package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;

class KnownFactsTest {

    private static Optional<String> told(Map<String, String> facts, Turn... turns) {
        Context context = Context.of(List.of(turns), new CaseFacts(new LinkedHashMap<>(facts)))
                .at(Instant.parse("2026-11-04T10:00:00Z"));
        return new KnownFacts(context).told().map(KnownFacts.Known::words);
    }

    @Test
    void whatAnswersNothingIsNotTold() {
        assertThat(told(Map.of("size", "M", "price", "EUR 40.00"), Turn.customer("My coat has a hole in it.")))
                .isEmpty();
    }

    @Test
    void whatTheAgentHasToldOrTheCustomerSaidIsNotToldAgain() {
        assertThat(told(
                        Map.of("refund", "EUR 9.96 issued 2026-11-03"),
                        Turn.customer("It was almond milk!"),
                        Turn.agent("I've refunded the 9.96 just now."),
                        Turn.customer("I don't care about the refund.")))
                .isEmpty();
        assertThat(told(Map.of("delivery", "Tuesday"), Turn.customer("The delivery was for Tuesday. Where is it?")))
                .isEmpty();
    }

    @Test
    void whoAsksWhenIsToldTheDayThatIsAhead() {
        assertThat(told(
                        Map.of(
                                "fault",
                                "street cabinet, found 2026-11-03",
                                "engineer",
                                "booked for 2026-11-05, 08:00-12:00"),
                        Turn.customer("I lose another day's pay. When does somebody come??")))
                .contains("your engineer is booked for 5 November, between 8:00 and 12:00");
    }

    @Test
    void whoAsksWhetherItCameIsToldThatItDid() {
        assertThat(told(
                        Map.of("cancellation", "received 2026-10-28", "contract_ends", "2026-12-31"),
                        Turn.customer("I sent it in writing. Did you get it or not")))
                .contains("your cancellation was received on 28 October");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            your engineer was requested for 19 November, time not confirmed | PENDING
            there is no reply yet                                           | PENDING
            your engineer is booked for 5 November, between 8:00 and 12:00  | SET
            your visit was on 23 November, between 8:00 and 12:00           | OTHER
            your refund of £312.40 was sent on 14 October                   | SENT
            the excess is €150                                              | OTHER
            """)
    void whatFollowsDependsOnWhatTheFactLeavesOpen(String told, KnownFacts.Sort sort) {
        assertThat(KnownFacts.Sort.of(told)).isEqualTo(sort);
    }

    @Test
    void whatLiesBetweenTwoSumsExplainsThem() {
        assertThat(told(
                        Map.of("plan", "EUR 39.90", "roaming", "EUR 25.00, Switzerland", "line rental", "EUR 3.00"),
                        Turn.customer("64.90?? My plan is 39.90. what is this")))
                .contains("what I have on roaming is this: €25, Switzerland");
    }
}
