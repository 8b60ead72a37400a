package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactPhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            note                  | rang twice, nobody opened
            refund limit          | 50 EUR
            order                 | 4411
            claim                 | DC-60211
            reason                | not recorded
            credit                | agent may give up to 5.00 GBP
            desk may tell patient | yes
            missing documents     | none
            """)
    void whatIsForTheDeskOnlyANameOrNothingKnownIsNotTold(String key, String value) {
        assertThat(FactPhrase.told(key, value, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim                   | DC-60211, received 2026-11-20, decision due 2026-12-04 | your claim was received on 20 November, decision due 4 December
            status                  | cancelled by airline 2026-11-30                | what I can see is this: cancelled by the airline on 30 November
            engineer                | booked for 2026-11-05, 08:00-12:00             | your engineer is booked for 5 November, between 8:00 and 12:00
            return visit            | booked 2026-11-20                              | your return visit is booked for 20 November
            next visit              | 2026-11-19 08:00-12:00                         | your next visit is on 19 November, between 8:00 and 12:00
            rebooked                | VN 422, 2026-12-04 06:45                       | you are rebooked on VN 422, 4 December at 6:45
            refund                  | 312.40 GBP sent 2026-10-14 to Visa ending 0937 | your refund of £312.40 was sent on 14 October to Visa ending 0937
            export job              | failed 2026-10-29 14:20, over size limit       | the export job failed on 29 October at 14:20, over size limit
            contract_ends           | 2026-12-31                                     | your contract ends on 31 December
            delivered               | 19:52                                          | it was delivered at 19:52
            reply                   | none received                                  | there is no reply yet
            loan machine            | none available                                 | there is no loan machine available
            compensation            | not decided                                    | the compensation has not been decided yet
            missing                 | proof of address                               | what is still missing is proof of address
            temporary pass          | can be emailed same day                        | the temporary pass can be emailed same day
            unblock                 | needs customer's yes to the 61.20 EUR purchase | the unblock needs your yes to the €61.20 purchase
            recall                  | request sent to receiving bank 2026-11-18      | the request was sent to the receiving bank on 18 November
            season ticket           | valid 2026-09-01 to 2026-11-30                 | your season ticket is valid from 1 September to 30 November
            leaving                 | without fee until 2026-12-31                   | leaving is without fee until 31 December
            roaming                 | EUR 25.00, Switzerland                         | what I have on roaming is this: €25, Switzerland
            charged                 | 59.00 EUR on 2026-11-15                        | you were charged €59 on 15 November
            refund                  | tickets until 2026-11-24                       | what I have on your refund is this: tickets until 24 November
            excess                  | 150.00 EUR                                     | the excess is €150
            """)
    void aFactIsToldAsAnAgentWouldTellIt(String key, String value, String told) {
        assertThat(FactPhrase.told(key, value, null)).contains(told);
    }

    @Test
    void whatIsOverIsToldAsThePast() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(FactPhrase.told("visit", "2026-11-23 08:00-12:00", now))
                .contains("your visit was on 23 November, between 8:00 and 12:00");
        assertThat(FactPhrase.told("visit", "2026-11-24 08:00-12:00", now))
                .contains("your visit is on 24 November, between 8:00 and 12:00");
        assertThat(FactPhrase.told("recollection", "booked 2026-11-07", now))
                .contains("the recollection was booked for 7 November");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-31           | 2026-02-31
            since 2026-11-06     | since 6 November
            2026-10-17 to 2026-10-19 | 17 to 19 October
            2026-10-28 to 2026-11-02 | 28 October to 2 November
            2026-10-18T14:00Z    | 18 October at 14:00
            KL-2026-10-18        | KL-2026-10-18
            1,250.00 EUR         | €1,250
            USD 9.96 a month     | $9.96 a month
            5.00 CHF             | 5.00 CHF
            today, 18:00         | 18:00 today
            """)
    void whatTheDeskNotedIsSaidAsPeopleSayIt(String noted, String said) {
        assertThat(Spoken.of(noted)).isEqualTo(said);
    }
}
