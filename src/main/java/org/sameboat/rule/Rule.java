package org.sameboat.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.sameboat.conversation.Span;

/**
 * Words that mean something, with the words that look the same and do not.
 *
 * @param id stable id; never changes once released
 * @param source the doctrine row
 * @param message what it means, in one plain sentence
 * @param any patterns, one of which must be found
 * @param unless exceptions: a match that overlaps one of these does not count
 * @param settings further settings of the feature that uses the rule
 * @param examples what must and must not match
 */
public record Rule(
        String id,
        String source,
        String message,
        List<Wording> any,
        List<Wording> unless,
        Map<String, String> settings,
        Examples examples) {

    /**
     * The rule's own tests.
     *
     * @param match texts that match; {@code [[…]]} marks the words that must be found
     * @param miss texts that look alike and must not match
     */
    public record Examples(List<String> match, List<String> miss) {
        public Examples {
            match = List.copyOf(match);
            miss = List.copyOf(miss);
        }
    }

    public Rule {
        any = List.copyOf(any);
        unless = List.copyOf(unless);
        settings = Map.copyOf(settings);
    }

    /**
     * A setting that the feature cannot do without.
     *
     * @throws IllegalStateException if the rule's file does not give it
     */
    public String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("rule " + id + " has no setting " + name);
        }
        return value;
    }

    /**
     * Matches in a text.
     *
     * @param first number of this rule's first pattern; those of {@link #any} come first, then those of {@link #unless}
     */
    List<Match> in(Wordings.In text, int first) {
        int end = first + any.size();
        List<Span> spans = canMatch(text, first, end) ? spans(text, first, end) : List.of();
        return spans.isEmpty() ? List.of() : matches(spans, spans(text, end, end + unless.size()));
    }

    private List<Match> matches(List<Span> spans, List<Span> exceptions) {
        List<Match> matches = new ArrayList<>();
        for (Span span : spans) {
            if (span.length() > 0
                    && exceptions.stream().noneMatch(span::overlaps)
                    && matches.stream().noneMatch(m -> m.span().overlaps(span))) {
                matches.add(new Match(this, span));
            }
        }
        return matches;
    }

    private static boolean canMatch(Wordings.In text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.canMatch(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<Span> spans(Wordings.In text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        Consumer<Matcher> add = match -> spans.add(new Span(match.start(), match.end()));
        for (int i = from; i < to; i++) {
            text.each(i, add);
        }
        return spans;
    }
}
