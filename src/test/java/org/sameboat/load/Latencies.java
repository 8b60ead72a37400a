package org.sameboat.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Latencies in milliseconds, and what is said of them. */
record Latencies(double[] sorted) {

    static Latencies ofNanos(Collection<Long> nanos) {
        double[] millis = nanos.stream().mapToDouble(n -> n / 1e6).toArray();
        Arrays.sort(millis);
        return new Latencies(millis);
    }

    /**
     * The latency that this share of all stays below.
     *
     * @param share 0 to 1
     */
    double percentile(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.1f ms p99=%.1f ms max=%.1f ms",
                sorted.length,
                percentile(0.5),
                percentile(0.99),
                percentile(1));
    }
}
