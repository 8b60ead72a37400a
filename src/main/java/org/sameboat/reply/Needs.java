package org.sameboat.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sameboat.reading.Need;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a reply can say and ask when the message names no topic. */
final class Needs {

    private static final String RESOURCE = "/org/sameboat/reply/needs.yml";

    private static final String HERE = "here";

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    record Entry(List<String> hear, String open, List<String> ask, List<String> choice) {}

    private Needs(Map<String, Entry> entries) {
        entries.forEach((need, entry) -> topics.put(
                need,
                new Topic(
                        "need-" + need,
                        null,
                        null,
                        entry.hear(),
                        entry.open(),
                        entry.ask(),
                        entry.choice(),
                        false,
                        false,
                        null,
                        Set.of())));
    }

    static Needs load() {
        try (InputStream in = Needs.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no needs at " + RESOURCE);
            }
            return new Needs(new YAMLMapper().readValue(in, new TypeReference<Map<String, Entry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Topic of(Need need) {
        return get(need.name().toLowerCase(Locale.ROOT));
    }

    /** What can be said to a customer who is displeased with this agent's own answers. */
    Topic here() {
        return get(HERE);
    }

    private Topic get(String key) {
        Topic topic = topics.get(key);
        if (topic == null) {
            throw new IllegalStateException(RESOURCE + " says nothing of " + key);
        }
        return topic;
    }
}
