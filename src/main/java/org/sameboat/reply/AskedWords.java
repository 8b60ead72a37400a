package org.sameboat.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sameboat.course.Overlap;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of an agent's question that say what it is after, and words that desks use for the same. */
final class AskedWords {

    private static final String RESOURCE = "/org/sameboat/reply/asked-words.yml";
    private static final Groups GROUPS = load();
    private static final Set<String> OF_ASKING = stems(GROUPS.asking());
    private static final Map<String, Set<String>> KIN = kin(GROUPS.kin());
    private static final Map<AskedFor, Set<String>> NAMES = names(GROUPS.names());

    private AskedWords() {}

    /**
     * @param asking words of a question that say nothing of what it is after
     * @param kin groups of words that stand for each other
     * @param names of a sort of thing, the words in a fact's name that tell of it
     */
    private record Groups(List<String> asking, List<List<String>> kin, Map<AskedFor, List<String>> names) {}

    private static Groups load() {
        try (InputStream in = AskedWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no words at " + RESOURCE);
            }
            return new YAMLMapper().readValue(in, Groups.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> {
            stems.add(word);
            stems.addAll(Overlap.words(word));
        });
        return stems;
    }

    private static Map<String, Set<String>> kin(List<List<String>> groups) {
        Map<String, Set<String>> kin = new HashMap<>();
        for (List<String> group : groups) {
            Set<String> stems = stems(group);
            stems.forEach(
                    stem -> kin.computeIfAbsent(stem, s -> new HashSet<>()).addAll(stems));
        }
        return kin;
    }

    private static Map<AskedFor, Set<String>> names(Map<AskedFor, List<String>> words) {
        Map<AskedFor, Set<String>> names = new HashMap<>();
        words.forEach((sort, named) -> names.put(sort, stems(named)));
        return names;
    }

    /** The stems that say what a question is after. */
    static Set<String> of(String question) {
        Set<String> words = new LinkedHashSet<>(Overlap.words(question.toLowerCase(Locale.ROOT)));
        words.removeAll(OF_ASKING);
        return words;
    }

    /** The words in a fact's name that tell of a sort of thing. */
    static Set<String> of(AskedFor sort) {
        return NAMES.getOrDefault(sort, Set.of());
    }

    /** Stems that desks use for the same. */
    static Set<String> kin(String stem) {
        return KIN.getOrDefault(stem, Set.of());
    }
}
