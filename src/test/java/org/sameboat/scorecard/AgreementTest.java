package org.sameboat.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static List<@Nullable Integer> scores(String written) {
        List<@Nullable Integer> scores = new ArrayList<>();
        for (char c : written.replace(" ", "").toCharArray()) {
            scores.add(c == '.' ? null : Integer.valueOf(c - '0'));
        }
        return scores;
    }

    private static List<List<@Nullable Integer>> units(String... raters) {
        List<List<@Nullable Integer>> units = new ArrayList<>();
        for (String rater : raters) {
            List<@Nullable Integer> scores = scores(rater);
            for (int i = 0; i < scores.size(); i++) {
                if (units.size() <= i) {
                    units.add(new ArrayList<>());
                }
                units.get(i).add(scores.get(i));
            }
        }
        return units;
    }

    @Test
    void nothingCanBeSaidOfNoCommonUnitsOrOfOneScoreForAll() {
        assertThat(Agreement.cohenKappa(scores("1.2"), scores(".1."))).isEmpty();
        assertThat(Agreement.cohenKappa(scores("1111"), scores("1111"))).isEmpty();
        assertThat(Agreement.krippendorffAlpha(units("1..", ".2."), Difference.NOMINAL))
                .isEmpty();
        assertThat(Agreement.alphaEstimate(units("333", "333"), Difference.ORDINAL))
                .isNull();
        assertThat(Agreement.alphaEstimate(units("1", "2"), Difference.ORDINAL)).isNull();
        assertThatThrownBy(() -> Agreement.cohenKappa(scores("1"), scores("12")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 50 proposals: both yes 20, both no 15, first alone yes 5, second alone yes 10; κ = (0.70 − 0.50) / (1 − 0.50). */
    @Test
    void kappaOfTheTextbookTableOfFiftyProposals() {
        String first = "1".repeat(25) + "0".repeat(25);
        String second = "1".repeat(20) + "0".repeat(5) + "1".repeat(10) + "0".repeat(15);

        assertThat(Agreement.cohenKappa(scores(first), scores(second)).getAsDouble())
                .isEqualTo(0.4, within(1e-9));
    }

    /** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, scores missing. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void alphaOfKrippendorffsFourObservers(Difference difference, double published) {
        List<List<@Nullable Integer>> units = units("12332141 2...", "12332241 25.3", ".3332342 251.", "12332441 251.");

        assertThat(Agreement.krippendorffAlpha(units, difference).getAsDouble()).isEqualTo(published, within(0.0005));
    }

    /** The same paper, sections A and B: two observers, two and five values. */
    @Test
    void alphaOfKrippendorffsTwoObservers() {
        assertThat(Agreement.krippendorffAlpha(units("0100000010", "1110010000"), Difference.NOMINAL)
                        .getAsDouble())
                .isEqualTo(0.095, within(0.0005));
        assertThat(Agreement.krippendorffAlpha(units("112243335441", "212223335444"), Difference.NOMINAL)
                        .getAsDouble())
                .isEqualTo(0.692, within(0.0005));
    }

    @Test
    void theIntervalHoldsTheValueNarrowsWithMoreUnitsAndIsTheSameEachTime() {
        List<List<@Nullable Integer>> few = units("12332141", "12332241", "13332342");
        List<List<@Nullable Integer>> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.addAll(few);
        }

        Agreement.Estimate wide = Agreement.alphaEstimate(few, Difference.ORDINAL);
        Agreement.Estimate narrow = Agreement.alphaEstimate(many, Difference.ORDINAL);

        assertThat(wide).isEqualTo(Agreement.alphaEstimate(few, Difference.ORDINAL));
        assertThat(wide.value()).isBetween(wide.low(), wide.high());
        assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 2);
    }

    @Test
    void reviewersAreComparedWithEachOtherAndWithTheEngine() {
        Ratings ratings = new Ratings();
        for (int i = 0; i < 10; i++) {
            ratings.add("kind", "c" + i, "ana", i % 5);
            ratings.add("kind", "c" + i, "ben", i == 3 ? 0 : i % 5);
            ratings.add("kind", "c" + i, Ratings.ENGINE, 4 - i % 5);
            ratings.add("true", "c" + i, Ratings.ENGINE, 4);
        }

        Calibration calibration = Calibration.of(ratings);

        assertThat(calibration.items())
                .extracting(Calibration.ItemAgreement::item)
                .containsExactly("kind");
        Calibration.ItemAgreement kind = calibration.items().get(0);
        assertThat(kind.conversations()).isEqualTo(10);
        assertThat(kind.kappa()).isEqualTo(0.875, within(0.005));
        assertThat(kind.reviewers().value())
                .isGreaterThan(0.7)
                .isGreaterThan(kind.withEngine().value());
        assertThat(calibration.disagreements().get(0).distance()).isEqualTo(4);
    }
}
