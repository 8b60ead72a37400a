package org.sameboat.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sameboat.language.Classifier;
import org.sameboat.language.Features;
import org.sameboat.language.JointClassifier;

/** The models that read the surface of a message, one for each {@link Part}. Immutable and thread-safe. */
public final class WordModels {

    private final Map<Part, Classifier> models;
    private final JointClassifier together;

    /** @throws IllegalArgumentException if one is missing */
    public WordModels(Map<Part, Classifier> models) {
        if (!models.keySet().containsAll(Arrays.asList(Part.values()))) {
            throw new IllegalArgumentException("only " + models.keySet());
        }
        this.models = Map.copyOf(models);
        this.together =
                new JointClassifier(Arrays.stream(Part.values()).map(this::of).toList());
    }

    /** One for each part. */
    public Map<Part, Classifier> models() {
        return models;
    }

    /** @throws UncheckedIOException if a model is missing or broken */
    public static WordModels load(Path folder) {
        Map<Part, Classifier> loaded = new ConcurrentHashMap<>();
        Arrays.stream(Part.values()).parallel().forEach(part -> {
            try {
                loaded.put(part, Classifier.load(folder.resolve(part.file())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new WordModels(loaded);
    }

    /** What all of them say, in the order of the parts. */
    JointClassifier.Answer of(Features features) {
        return together.of(features);
    }

    private Classifier of(Part part) {
        return Objects.requireNonNull(models.get(part));
    }
}
