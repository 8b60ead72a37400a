package org.sameboat.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void the_first_byte_of_the_hash_decides() {
        assertThat(Split.of("E001")).isEqualTo(Split.of("E001"));
        assertThat(Split.of(""))
                .as("SHA-256 of nothing begins with e3, 227 = 11*20 + 7")
                .isEqualTo(Split.TRAIN);
        assertThat(Split.of("abc")).as("ba, 186 = 9*20 + 6").isEqualTo(Split.TRAIN);
        assertThat(Split.of("a")).as("ca, 202 = 10*20 + 2").isEqualTo(Split.STACK);
    }

    @Test
    void about_a_tenth_is_for_testing_and_a_sixth_for_stacking() {
        Map<Split, Long> counts = IntStream.range(0, 10_000)
                .mapToObj(i -> Split.of("group " + i))
                .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        assertThat(counts.get(Split.TEST)).isBetween(900L, 1_150L);
        assertThat(counts.get(Split.STACK)).isBetween(1_350L, 1_700L);
    }
}
