package org.sameboat.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Tier;
import org.sameboat.language.Encoder;
import org.sameboat.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code train} and {@code evaluate} work on. */
@SuppressWarnings("NullAway.Init")
final class ModelOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description = "Public labelled sets as TSV (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            defaultValue = "models/corpus",
            description = "The project's own labelled messages (default: ${DEFAULT-VALUE}).")
    private Path corpus;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Folder of the models (default: as for every command).")
    private @Nullable Path models;

    @Mixin
    private TierOption tier;

    TrainingOptions training() {
        return new TrainingOptions(data, corpus, folder());
    }

    @Nullable
    Encoder encoder() {
        return tier.tier() == Tier.FULL ? Encoder.load(folder().resolve("encoder")) : null;
    }

    private Path folder() {
        return models == null ? Coaches.models() : models;
    }
}
