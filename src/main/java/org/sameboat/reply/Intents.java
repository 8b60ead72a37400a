package org.sameboat.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All that the coach can be asked.
 *
 * @param intents the intents in the order of the file
 */
record Intents(List<Intent> intents) {

    private static final String RESOURCE = "/org/sameboat/reply/intents.yml";

    Intents {
        intents = List.copyOf(intents);
    }

    /** @throws IllegalStateException if the file is missing */
    static Intents load() {
        try (InputStream in = Intents.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no intents at " + RESOURCE);
            }
            return new YAMLMapper().readValue(in, Intents.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if there is no such intent */
    Intent get(String id) {
        return intents.stream()
                .filter(intent -> id.equals(intent.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no intent is called " + id));
    }
}
