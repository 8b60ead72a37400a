package org.sameboat.command;

import org.sameboat.coaching.Tier;
import picocli.CommandLine.Option;

/** The choice between speed and accuracy, the same in every command. */
@SuppressWarnings("NullAway.Init")
final class TierOption {

    @Option(
            names = "--tier",
            paramLabel = "fast|full",
            defaultValue = "full",
            description = "fast: thousands of messages a second, without the encoder; full: what agents see live"
                    + " (default).")
    private Tier tier;

    Tier tier() {
        return tier;
    }
}
