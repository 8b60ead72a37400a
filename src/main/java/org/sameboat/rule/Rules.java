package org.sameboat.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Rules from one YAML file:
 *
 * <pre>
 * words:                      # named alternatives, used as {name}
 *   staff: "agent|rep|advisor"
 * rules:
 *   - id: passes-on-blame
 *     source: C3
 *     message: Runs down a colleague.
 *     any: ["that {staff} (is|was) useless"]
 *     unless: ["not useless"]
 *     settings: {severity: stop}
 *     examples:
 *       match: ["Honestly, [[that rep was useless]]."]
 *       miss: ["That rep was very helpful."]
 * </pre>
 *
 * Patterns are regular expressions over the folded text (lower case, plain quotes); word boundaries are added at both
 * ends where the pattern begins or ends with a letter, digit or group.
 */
public final class Rules {

    /** Code units of a text that rules look at. */
    public static final int LONGEST = 8_000;

    private static final Pattern WORDS = Pattern.compile("\\{([a-z_]+)}");

    /** Code units of texts whose matches are kept: a turn is looked at again with every later message. */
    private static final int KEPT = 4_000_000;

    private final List<Rule> all;
    private final WordSearch search;
    private final Cache<String, List<Match>> found = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String text, List<Match> matches) -> 100 + text.length() + 50 * matches.size())
            .build();

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
        this.search = new WordSearch(
                all.stream().flatMap(rule -> rule.any().stream()).map(Wording::words).toList());
    }

    /** The file as it is written. */
    record Page(@Nullable Map<String, String> words, List<Entry> rules) {}

    record Entry(
            String id,
            String source,
            String message,
            List<String> any,
            @Nullable List<String> unless,
            @Nullable Map<String, String> settings,
            @Nullable Written examples) {}

    record Written(@Nullable List<String> match, @Nullable List<String> miss) {}

    /**
     * Loads a file from the class path.
     *
     * @throws IllegalStateException if a rule is incomplete, has no matching and non-matching example, or shares its id
     */
    public static Rules load(String resource) {
        try (InputStream in = Rules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no rules at " + resource);
            }
            Page page = new YAMLMapper().readValue(in, Page.class);
            Map<String, String> words = page.words() == null ? Map.of() : page.words();
            List<Rule> rules = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Entry entry : page.rules()) {
                if (!ids.add(entry.id())) {
                    throw new IllegalStateException(resource + ": two rules are called " + entry.id());
                }
                rules.add(rule(resource, entry, words));
            }
            return new Rules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String resource, Entry entry, Map<String, String> words) {
        Written examples = entry.examples();
        List<String> match = examples == null ? null : examples.match();
        List<String> miss = examples == null ? null : examples.miss();
        if (match == null || match.isEmpty() || miss == null || miss.isEmpty()) {
            throw new IllegalStateException(
                    resource + ": rule " + entry.id() + " needs an example that matches and one that does not");
        }
        return new Rule(
                entry.id(),
                entry.source(),
                entry.message(),
                entry.any().stream()
                        .map(written -> Wording.among(Pattern.compile(regex(written, words))))
                        .toList(),
                entry.unless() == null
                        ? List.of()
                        : entry.unless().stream()
                                .map(written -> Wording.of(regex(written, words)))
                                .toList(),
                entry.settings() == null ? Map.of() : entry.settings(),
                new Rule.Examples(match, miss));
    }

    private static String regex(String written, Map<String, String> words) {
        String expanded = written;
        for (int depth = 0; depth < 3; depth++) {
            expanded = WORDS.matcher(expanded).replaceAll(m -> {
                String named = words.get(m.group(1));
                if (named == null) {
                    throw new IllegalStateException("no words are called " + m.group(1) + " in: " + written);
                }
                return Matcher.quoteReplacement("(?:" + named + ")");
            });
        }
        String begin = expanded.matches("(?s)^[\\w(].*") ? "(?<!\\w)" : "";
        String end = expanded.matches("(?s).*[\\w)]$") ? "(?!\\w)" : "";
        return begin + "(?:" + expanded + ")" + end;
    }

    /** All rules, in the order of the file. */
    public List<Rule> all() {
        return all;
    }

    /** What these rules find, in text order. */
    public List<Match> in(String text) {
        return found.get(text, this::find);
    }

    private List<Match> find(String text) {
        String folded = fold(text);
        WordSearch.Places[] places = search.in(folded);
        List<Match> matches = new ArrayList<>();
        int first = 0;
        for (Rule rule : all) {
            matches.addAll(rule.in(folded, places, first));
            first += rule.any().size();
        }
        matches.sort(Comparator.comparing(Match::span));
        return List.copyOf(matches);
    }

    /** Lower case and plain quotes; every code unit stays where it is. */
    public static String fold(String text) {
        int length = Math.min(text.length(), LONGEST);
        StringBuilder folded = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u02bc', '`', '\u00b4' -> folded.append('\'');
                case '\u201c', '\u201d' -> folded.append('"');
                case '\u00a0', '\u202f', '\t', '\n', '\r' -> folded.append(' ');
                default -> folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
