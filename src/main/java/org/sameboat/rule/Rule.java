package org.sameboat.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Matches in a text prepared by {@link Rules#fold}. */
    List<Match> in(String folded) {
        List<Match> found = new ArrayList<>();
        List<Span> exceptions = null;
        for (Wording wording : any) {
            if (!wording.canBeIn(folded)) {
                continue;
            }
            Matcher matcher = wording.in(folded);
            while (matcher.find()) {
                if (matcher.end() == matcher.start()) {
                    continue;
                }
                Span span = new Span(matcher.start(), matcher.end());
                if (exceptions == null) {
                    exceptions = exceptions(folded);
                }
                if (exceptions.stream().noneMatch(span::overlaps)
                        && found.stream().noneMatch(m -> m.span().overlaps(span))) {
                    found.add(new Match(this, span));
                }
            }
        }
        return found;
    }

    private List<Span> exceptions(String folded) {
        List<Span> spans = new ArrayList<>();
        for (Wording wording : unless) {
            Matcher matcher = wording.in(folded);
            while (matcher.find()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }
}
