package org.sameboat.transcript;

import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Measured;
import org.sameboat.scorecard.Scorecard;

/**
 * What a report shows.
 *
 * @param tier name of the tier that reads
 * @param scorecard what conversations are judged by
 * @param agentsShown whether scores are shown by agent
 * @param measured what is known of the engine's errors, if it was measured
 */
public record ReportSettings(
        String tier,
        Scorecard scorecard,
        boolean agentsShown,
        @Nullable Measured measured) {}
