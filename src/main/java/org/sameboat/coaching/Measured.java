package org.sameboat.coaching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/**
 * How good the models of a tier are, as {@code evaluate} found when they were made. It stands beside them, so that a
 * report tells of the models that it used.
 *
 * @param messages how many messages it was measured on
 * @param figures what was measured
 * @param calmChats how many calm chats were read
 * @param alarmedChats how many of those raised an alarm, each wrongly
 */
public record Measured(int messages, List<Figure> figures, int calmChats, int alarmedChats) {

    public Measured {
        figures = List.copyOf(figures);
    }

    /**
     * How often a verdict is right.
     *
     * @param verdict what the engine says
     * @param precision of the times that it says so, the share in which careful readers agree
     * @param recall of the messages of which readers say so, the share that it finds
     */
    public record Figure(String verdict, double precision, double recall) {}

    private static Path file(Path models, Tier tier) {
        return models.resolve("measured-" + tier.name().toLowerCase(Locale.ROOT) + ".json");
    }

    /**
     * Reads what is known of the models in a folder.
     *
     * @return nothing if they were not measured
     * @throws UnusableInput SB501 if the file is broken
     */
    public static @Nullable Measured read(Path models, Tier tier) {
        Path file = file(models, tier);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return ContractJson.MAPPER.readValue(file, Measured.class);
        } catch (JacksonException e) {
            throw new UnusableInput("SB501", "The file " + file + " is broken; run evaluate again.");
        }
    }

    /** Keeps it beside the models. */
    public void save(Path models, Tier tier) {
        ContractJson.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file(models, tier), this);
    }
}
