package org.sameboat.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sameboat.training.Measures.Scored;

class MeasuresTest {

    private static final List<Scored> ROWS =
            List.of(new Scored(0.9, true), new Scored(0.8, false), new Scored(0.7, true), new Scored(0.1, false));

    @Test
    void nothing_found_has_no_precision_and_no_f1() {
        Measures.AtThreshold at = Measures.at(ROWS, 0.95);
        assertThat(at.precision()).isZero();
        assertThat(at.f1()).isZero();
    }

    @Test
    void precision_and_recall_count_what_reaches_the_threshold() {
        Measures.AtThreshold at = Measures.at(ROWS, 0.7);
        assertThat(at.precision()).isEqualTo(2.0 / 3);
        assertThat(at.recall()).isEqualTo(1);
        assertThat(at.f1()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void average_precision_is_the_mean_precision_at_the_true_rows() {
        assertThat(Measures.averagePrecision(ROWS)).isCloseTo((1 + 2.0 / 3) / 2, within(1e-9));
        assertThat(Measures.averagePrecision(List.of())).isZero();
    }

    @Test
    void calibration_error_is_the_distance_of_belief_and_truth() {
        assertThat(Measures.calibrationError(List.of(new Scored(0.75, true), new Scored(0.75, false))))
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void kappa_leaves_out_what_chance_would_agree_on() {
        assertThat(Measures.kappa(List.of("a", "b", "a", "b"), List.of("a", "b", "a", "b")))
                .isEqualTo(1);
        assertThat(Measures.kappa(List.of("a", "b", "a", "b"), List.of("a", "a", "a", "a")))
                .isZero();
    }

    @Test
    void quotes_overlap_by_their_words() {
        assertThat(Measures.wordOverlap("the refund", "The refund, still")).isCloseTo(0.8, within(1e-9));
        assertThat(Measures.wordOverlap("", "refund")).isZero();
        assertThat(Measures.wordOverlap("", "")).isEqualTo(1);
    }
}
