package org.sameboat.transcript;

import java.util.List;
import org.sameboat.scorecard.Scorecard;

/**
 * What a report shows.
 *
 * @param tier name of the tier that reads
 * @param scorecard what conversations are judged by
 * @param agentsShown whether scores are shown by agent
 * @param measured what is known of the engine's errors, line by line
 */
public record ReportSettings(String tier, Scorecard scorecard, boolean agentsShown, List<String> measured) {

    public ReportSettings {
        measured = List.copyOf(measured);
    }
}
