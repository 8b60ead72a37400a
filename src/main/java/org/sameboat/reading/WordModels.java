package org.sameboat.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sameboat.language.Classifier;

/**
 * The models that read the surface of a message, one for each {@link Part}.
 *
 * @param models all of them
 */
public record WordModels(Map<Part, Classifier> models) {

    /** @throws IllegalArgumentException if one is missing */
    public WordModels {
        if (!models.keySet().containsAll(Arrays.asList(Part.values()))) {
            throw new IllegalArgumentException("only " + models.keySet());
        }
        models = Map.copyOf(models);
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

    Classifier of(Part part) {
        return Objects.requireNonNull(models.get(part));
    }
}
