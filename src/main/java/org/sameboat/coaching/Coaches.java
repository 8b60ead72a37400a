package org.sameboat.coaching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Gates;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;
import org.sameboat.reading.CustomerReader;
import org.sameboat.reading.Readers;
import org.sameboat.reply.Counsel;
import org.sameboat.reply.Learned;
import org.sameboat.reply.Replies;
import org.sameboat.reply.Wordings;

/** Puts a coach together from the shipped models. */
public final class Coaches {

    private Coaches() {}

    /**
     * Loads the models and builds a coach, which may be shared by threads.
     *
     * @param models the folder of the models
     * @param tier whether the encoder is used
     * @throws UnusableInput SB501 if a model is missing or broken
     */
    public static Coach load(Path models, Tier tier) {
        return load(models, tier, Learned.NOTHING, 1);
    }

    /**
     * The same for a desk, with suggestions in the order that its feedback has taught, and with two threads for a pass of
     * the encoder, since somebody waits for it.
     *
     * @throws UnusableInput SB501 if a model is missing or broken
     */
    public static Coach load(Path models, Tier tier, Learned learned) {
        return load(models, tier, learned, 2);
    }

    private static Coach load(Path models, Tier tier, Learned learned, int threads) {
        Encoder encoder = tier == Tier.FULL ? Encoder.begin(models.resolve("encoder"), threads) : null;
        Language language = Language.load();
        Gate gate = Gates.load(language, encoder, models);
        // Our own wordings are tried by the dozen, and are known: the rules and words are enough for them.
        Gate ofOwnWords = encoder == null ? gate : Gates.load(language, null, models);
        Replies replies = Wordings.replies(language, ofOwnWords, learned);
        CustomerReader reader = Readers.load(language, encoder, models);
        CourseTracker tracker = Courses.load(language);
        Counsel counsel = Wordings.counsel(language, encoder, ofOwnWords);
        if (encoder != null) {
            encoder.ready();
        }
        return new Coach(reader, tracker, replies, gate, counsel);
    }

    /**
     * Finds the models: the folder named by the system property {@code sameboat.models} or the environment variable
     * {@code SAMEBOAT_MODELS}, else {@code models} in the working directory, beside the jar or one folder above it.
     *
     * @throws UnusableInput SB501 if there is no such folder
     */
    public static Path models() {
        String named = System.getProperty("sameboat.models", System.getenv("SAMEBOAT_MODELS"));
        List<Path> places = new ArrayList<>();
        if (named != null) {
            places.add(Path.of(named));
        } else {
            places.add(Path.of("models"));
            Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, 2)[0])
                    .toAbsolutePath();
            if (jar.getParent() != null) {
                places.add(jar.resolveSibling("models"));
                places.add(jar.getParent().resolveSibling("models"));
            }
        }
        return places.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput("SB501", "The models were not found; set SAMEBOAT_MODELS to their folder."));
    }
}
