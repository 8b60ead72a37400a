package org.sameboat.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.PerText;
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

    /** Every file of rules looks at the same texts. */
    private static final PerText<String> FOLDED = new PerText<>(Rules::fold);

    private static final Map<String, Rules> LOADED = new ConcurrentHashMap<>();

    private final List<Rule> all;
    private final Wordings wordings;
    private final PerText<List<Match>> found = new PerText<>(this::find);

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
        this.wordings = new Wordings(all.stream()
                .flatMap(rule -> Stream.concat(rule.any().stream(), rule.unless().stream()))
                .toList());
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
     * Loads a file from the class path, once however often it is asked for.
     *
     * @throws IllegalStateException if a rule is incomplete, has no matching and non-matching example, or shares its id
     */
    public static Rules load(String resource) {
        return LOADED.computeIfAbsent(resource, Rules::read);
    }

    private static Rules read(String resource) {
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
                wordings(entry.any(), words),
                entry.unless() == null ? List.of() : wordings(entry.unless(), words),
                entry.settings() == null ? Map.of() : entry.settings(),
                new Rule.Examples(match, miss));
    }

    private static List<Wording> wordings(List<String> written, Map<String, String> words) {
        return written.stream()
                .map(pattern -> Wording.of(regex(pattern, words)))
                .toList();
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
        return found.of(text);
    }

    private List<Match> find(String text) {
        Wordings.In folded = wordings.in(FOLDED.of(text));
        List<Match> matches = new ArrayList<>();
        int first = 0;
        for (Rule rule : all) {
            matches.addAll(rule.in(folded, first));
            first += rule.any().size() + rule.unless().size();
        }
        matches.sort(Comparator.comparing(Match::span));
        return List.copyOf(matches);
    }

    /** Lower case and plain quotes; every code unit stays where it is. */
    public static String fold(String text) {
        int length = Math.min(text.length(), LONGEST);
        char[] folded = new char[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            folded[i] = switch (c) {
                case '\u2018', '\u2019', '\u02bc', '`', '\u00b4' -> '\'';
                case '\u201c', '\u201d' -> '"';
                case '\u00a0', '\u202f', '\t', '\n', '\r' -> ' ';
                default -> Character.toLowerCase(c);
            };
        }
        return new String(folded);
    }
}
