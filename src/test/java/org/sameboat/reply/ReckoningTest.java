package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReckoningTest {

    private final Reckoning reckoning = new Reckoning(Instant.parse("2025-06-12T14:05:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16:00 today for delivery Fri 13 June | 16:00 is 1 hour and 55 minutes from now",
                "order by 15:00, arrives next day by 13:00 | 15:00 is 55 minutes from now",
                "music ends 00:30 local (23:30Z) | 23:30 is 9 hours and 25 minutes from now",
                "Fri 13 June 08:00-12:00 | 08:00 is 17 hours and 55 minutes from now"
            })
    void theNextTimeOfDayIsReckonedFromNow(String fact, String left) {
        assertThat(reckoning.left(fact)).contains(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "31 June 09:00", "Fri 20 June before 17:00", "10:00 today", "99:99", "5-7 days"})
    void whatIsPastFarOffOrNoTimeHasNoneLeft(String fact) {
        assertThat(reckoning.left(fact)).isEmpty();
    }

    @Test
    void whatBeganInThePastIsToldAsLongAgo() {
        assertThat(reckoning.since("8 June 2025 07:30")).contains("8 June 2025 07:30 was 4 days and 6 hours ago");
        assertThat(reckoning.since("Sat 14 June")).isEmpty();
    }

    @Test
    void aPromisesTimeIsAheadOrBehind() {
        assertThat(reckoning.away("by 14:20")).contains("15 minutes from now");
        assertThat(reckoning.away("by 13:05")).contains("1 hour ago");
        assertThat(reckoning.away("later today")).isEmpty();
    }
}
