package org.sameboat.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.scorecard.Ratings;
import org.sameboat.scorecard.Score;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The folder of a report that is finished. */
public final class PastReport {

    private final Path folder;

    /** @throws UnusableInput SB213 if there is no report in it */
    public PastReport(Path folder) {
        if (!Files.isRegularFile(folder.resolve(ReportFolder.CONVERSATIONS))) {
            throw new UnusableInput("SB213", "There is no report of a replay in " + folder + ".");
        }
        this.folder = folder;
    }

    /** Adds the engine's scores to those of people. */
    public void addTo(Ratings ratings) {
        digests(digest -> {
            for (Score score : digest.assessment().scores()) {
                if (score.score() != null) {
                    ratings.add(score.item(), digest.conversation(), Ratings.ENGINE, score.score());
                }
            }
        });
    }

    void digests(Consumer<Digest> taker) {
        lines(ReportFolder.CONVERSATIONS, line -> {
            if (line.path("digest").isObject()) {
                taker.accept(ContractJson.MAPPER.treeToValue(line.get("digest"), Digest.class));
            }
        });
    }

    void turns(Consumer<JsonNode> taker) {
        lines(ReportFolder.TURNS, taker);
    }

    private void lines(String file, Consumer<JsonNode> taker) {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(file))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                taker.accept(ContractJson.MAPPER.readTree(line));
            }
        } catch (IOException | JacksonException e) {
            throw new UnusableInput("SB213", "The report in " + folder + " is damaged; replay again.");
        }
    }
}
