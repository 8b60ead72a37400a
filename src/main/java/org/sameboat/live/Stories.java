package org.sameboat.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Ready-made difficult conversations to play into the demo. */
class Stories {

    private static final List<String> IDS = List.of("refund", "delivery", "fibre");

    private final Map<String, Story> byId = new LinkedHashMap<>();

    /** @throws UncheckedIOException if a story cannot be read */
    Stories() {
        YAMLMapper yaml = new YAMLMapper();
        for (String id : IDS) {
            try (InputStream in = Stories.class.getResourceAsStream("stories/" + id + ".yml")) {
                if (in == null) {
                    throw new IOException("no story " + id);
                }
                byId.put(id, yaml.readValue(in, Story.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A ready-made conversation.
     *
     * @param id what it is called in its address
     * @param title what it is called on the page
     * @param summary one line on what happens
     * @param customer who the customer is
     * @param facts what the desk knows
     * @param turns what is said, in order
     */
    record Story(
            String id, String title, String summary, String customer, Map<String, String> facts, List<Line> turns) {}

    /** One line of a story; {@code speaker} is {@code customer} or {@code agent}. */
    record Line(String speaker, String text) {}

    Map<String, Story> all() {
        return byId;
    }
}
