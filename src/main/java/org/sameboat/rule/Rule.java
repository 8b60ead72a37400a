package org.sameboat.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * Matches in a folded text.
     *
     * @param places where the needed words of all patterns of the file stand
     * @param first which of them are those of this rule's first pattern
     */
    List<Match> in(String folded, WordSearch.@Nullable Places[] places, int first) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < any.size(); i++) {
            any.get(i).each(folded, places[first + i], matcher -> {
                if (matcher.end() > matcher.start()) {
                    spans.add(new Span(matcher.start(), matcher.end()));
                }
            });
        }
        return spans.isEmpty() ? List.of() : matches(spans, exceptions(folded));
    }

    private List<Match> matches(List<Span> spans, List<Span> exceptions) {
        List<Match> matches = new ArrayList<>();
        for (Span span : spans) {
            if (exceptions.stream().noneMatch(span::overlaps)
                    && matches.stream().noneMatch(m -> m.span().overlaps(span))) {
                matches.add(new Match(this, span));
            }
        }
        return matches;
    }

    private List<Span> exceptions(String folded) {
        List<Span> spans = new ArrayList<>();
        unless.forEach(wording ->
                wording.each(folded, matcher -> spans.add(new Span(matcher.start(), matcher.end()))));
        return spans;
    }
}
