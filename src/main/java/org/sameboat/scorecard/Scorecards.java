package org.sameboat.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.gate.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads scorecards from YAML; the one that comes with Sameboat explains the members. */
public final class Scorecards {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Scorecards() {}

    record Page(@Nullable String name, @Nullable List<Entry> items) {}

    record Entry(
            @Nullable String id,
            @Nullable String title,
            @Nullable String row,
            @Nullable Double weight,
            @Nullable Boolean critical,
            @Nullable List<Integer> scale,
            @Nullable String measure,
            @Nullable Set<String> rules,
            @Nullable Set<String> rows,
            @Nullable String question,
            @Nullable Set<String> acts,
            @Nullable String when,
            @Nullable Integer within) {}

    /** The scorecard that comes with Sameboat. */
    public static Scorecard standard() {
        return scorecard(YAML.readValue(standardYaml(), Page.class));
    }

    /** The same as it is written, to begin an own one with. */
    public static byte[] standardYaml() {
        try (InputStream in = Scorecards.class.getResourceAsStream("/org/sameboat/scorecard/standard.yml")) {
            if (in == null) {
                throw new IllegalStateException("the standard scorecard is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a scorecard.
     *
     * @throws UnusableInput SB212 if it cannot be read or an item is not as it should be; the message names the item
     */
    public static Scorecard read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw bad("it cannot be read");
        }
    }

    /**
     * Reads a scorecard from YAML.
     *
     * @throws UnusableInput SB212 if it cannot be read or an item is not as it should be; the message names the item
     */
    public static Scorecard read(byte[] yaml) {
        try {
            return scorecard(YAML.readValue(yaml, Page.class));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw bad("it is not a scorecard in YAML, see line " + line);
        }
    }

    private static Scorecard scorecard(Page page) {
        if (page.items() == null || page.items().isEmpty()) {
            throw bad("it has no items");
        }
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : page.items()) {
            String id = present(entry.id(), "an item", "id");
            if (!ids.add(id)) {
                throw bad("two items are called " + id);
            }
            items.add(item(id, entry));
        }
        return new Scorecard(page.name() == null ? "Scorecard" : page.name(), items);
    }

    private static Item item(String id, Entry entry) {
        try {
            List<Integer> scale = entry.scale() == null ? List.of(0, 4) : entry.scale();
            if (scale.size() != 2) {
                throw new IllegalArgumentException("\"scale\" needs two numbers");
            }
            return new Item(
                    id,
                    entry.title() == null ? id : entry.title(),
                    entry.row() == null ? "" : entry.row(),
                    entry.weight() == null ? 1 : entry.weight(),
                    Boolean.TRUE.equals(entry.critical()),
                    new Scale(scale.get(0), scale.get(1)),
                    measure(id, entry));
        } catch (IllegalArgumentException e) {
            throw bad("item " + id + ": " + e.getMessage());
        }
    }

    private static Measure measure(String id, Entry entry) {
        String measure = present(entry.measure(), id, "measure");
        return switch (measure) {
            case "avoids" -> {
                if (entry.rules() == null && entry.rows() == null) {
                    throw new IllegalArgumentException("\"avoids\" needs \"rules\" or \"rows\"");
                }
                yield new Avoids(orNone(entry.rules()), orNone(entry.rows()));
            }
            case "passes" -> new Passes(one(Question.class, present(entry.question(), id, "question"), "question"));
            case "pauses" -> new Pauses();
            case "does" -> does(entry);
            default -> throw new IllegalArgumentException("there is no measure " + measure);
        };
    }

    private static Measure does(Entry entry) {
        Set<String> acts = orNone(entry.acts());
        List<String> unknown = acts.stream()
                .filter(act -> !AgentActs.ids().contains(act))
                .sorted()
                .toList();
        if (acts.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    acts.isEmpty() ? "\"does\" needs \"acts\"" : "there is no act " + unknown.get(0));
        }
        Moment when = one(Moment.class, entry.when() == null ? "always" : entry.when(), "when");
        int within = entry.within() == null ? Integer.MAX_VALUE : entry.within();
        if (within < 1) {
            throw new IllegalArgumentException("\"within\" must be 1 or more");
        }
        return new Does(acts, when, within);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String written, String member) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + member + "\" cannot be " + written, e);
        }
    }

    private static Set<String> orNone(@Nullable Set<String> written) {
        return written == null ? Set.of() : written;
    }

    private static String present(@Nullable String written, String item, String member) {
        if (written == null || written.isBlank()) {
            throw bad(item + " has no \"" + member + "\"");
        }
        return written;
    }

    private static UnusableInput bad(String why) {
        return new UnusableInput("SB212", "The scorecard cannot be used: " + why + ".");
    }
}
