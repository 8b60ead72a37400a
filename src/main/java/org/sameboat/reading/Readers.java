package org.sameboat.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.EnglishCheck;
import org.sameboat.language.Language;

/** Makes the reader from the shipped models. */
public final class Readers {

    /** File of the words that English customers use, one a line. */
    public static final String WORDS = "words.txt";

    private Readers() {}

    /**
     * @param encoder given in the full tier, {@code null} in the fast one
     * @param models the folder with the word models and the deciders of that tier
     * @throws UnusableInput SB501 if a model is missing or broken
     */
    public static CustomerReader load(Language language, @Nullable Encoder encoder, Path models) {
        try {
            Signals signals = new Signals(WordModels.load(models), encoder);
            return new ModelReader(
                    signals,
                    Deciders.load(models, encoder != null),
                    new Issues(language, Classifier.load(models.resolve(AboutTokens.FILE)), signals),
                    EnglishCheck.load(models.resolve(WORDS)));
        } catch (IOException | UncheckedIOException e) {
            UnusableInput unusable = new UnusableInput(
                    "SB501", "A model in " + models + " is missing or broken; train them again or restore the folder.");
            unusable.initCause(e);
            throw unusable;
        }
    }
}
