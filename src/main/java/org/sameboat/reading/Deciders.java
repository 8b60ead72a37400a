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
 * The models of one tier that decide.
 *
 * @param models one for each {@link Decider}
 */
public record Deciders(Map<Decider, Classifier> models) {

    /** @throws IllegalArgumentException if one is missing */
    public Deciders {
        if (!models.keySet().containsAll(Arrays.asList(Decider.values()))) {
            throw new IllegalArgumentException("only " + models.keySet());
        }
        models = Map.copyOf(models);
    }

    /** @throws UncheckedIOException if a model is missing or broken */
    static Deciders load(Path folder, boolean full) {
        Map<Decider, Classifier> loaded = new ConcurrentHashMap<>();
        Arrays.stream(Decider.values()).parallel().forEach(decider -> {
            try {
                loaded.put(decider, Classifier.load(folder.resolve(decider.file(full))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Deciders(loaded);
    }

    Classifier of(Decider decider) {
        return Objects.requireNonNull(models.get(decider));
    }
}
