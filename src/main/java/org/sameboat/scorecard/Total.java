package org.sameboat.scorecard;

import org.jspecify.annotations.Nullable;

/** The weighted mean of the items that apply; 0 once a critical item has its lowest score. */
final class Total {

    private double sum;
    private double weights;
    private @Nullable String failed;

    /** Takes an item; {@code null} per cent for one that does not apply. */
    void add(String item, double weight, boolean critical, @Nullable Double percent) {
        if (percent != null) {
            sum += weight * percent;
            weights += weight;
            failed = failed == null && critical && percent == 0 ? item : failed;
        }
    }

    /** 0 to 100, or nothing if no item applies. */
    @Nullable
    Double percent() {
        if (weights == 0) {
            return null;
        }
        return failed == null ? Math.round(sum / weights * 10_000) / 10_000.0 : 0;
    }

    /** The critical item that failed first, if one did. */
    @Nullable
    String failed() {
        return failed;
    }
}
