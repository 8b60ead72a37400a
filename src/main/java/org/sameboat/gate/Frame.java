package org.sameboat.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.rule.Match;

/**
 * How a sentence means what it says.
 *
 * @param open where it supposes or offers
 * @param hedges where it holds back
 * @param follows where what would follow from it begins, looked for only where something is open
 * @param owned where somebody undertakes to do something
 * @param others where something is said of somebody or something else, looked for only where something is owned
 */
record Frame(List<Span> open, List<Span> follows, List<Span> hedges, List<Span> owned, List<Span> others) {

    /** Code units after a condition or an undertaking that still belong to it. */
    private static final int REACH = 120;

    /** Code units between a time and the undertaking that it opens: "by six at the latest I'll know". */
    private static final int OPENS = 20;

    private static final Pattern FOLLOWS = Pattern.compile(
            "(?<!\\w)(?:you|it|they|that|he|she)(?:'ll| will| should)(?!\\w)|(?:[,;:]|(?<!\\w)(?:and|so|then))"
                    + " (?:you|it|they|that)(?:'s|'re| is| are| goes| comes| gets?| takes?| lands?|"
                    + " arrives?)(?!\\w)|(?<!\\w)and [^,;:]{1,30} will be(?!\\w)");

    /** Somebody else of whom something is said. */
    private static final Pattern OTHER =
            Pattern.compile("(?<!\\w)(?<!(?:when|once|until|till|after|before|if|what|soon as)"
                    + " )(?:(?:you|it|they|that|he|she)(?:'ll|'s|'re| will| is| are| gets?| has| have)|(?:the|your)"
                    + " (?:\\p{L}+ )?\\p{L}+(?: will| is| are| has| have| \\p{L}{3,}s))(?!\\w)|(?:[,;:] |(?<!\\w)and"
                    + " )(?:just|please|so you) \\p{L}{3,}");

    static Frame of(Draft.Sentence sentence, List<Match> matches) {
        List<Span> open = spans("open", sentence, matches);
        List<Span> owned = spans("owner", sentence, matches);
        return new Frame(
                open,
                open.isEmpty() ? List.of() : spans(FOLLOWS, sentence),
                spans("hedge", sentence, matches),
                owned,
                owned.isEmpty() ? List.of() : spans(OTHER, sentence));
    }

    private static List<Span> spans(Pattern pattern, Draft.Sentence sentence) {
        int begin = sentence.span().begin();
        return pattern.matcher(sentence.text())
                .results()
                .map(found -> new Span(begin + found.start(), begin + found.end()))
                .toList();
    }

    private static List<Span> spans(String part, Draft.Sentence sentence, List<Match> matches) {
        return matches.stream()
                .filter(m -> part.equals(m.rule().settings().get("part")))
                .map(Match::span)
                .filter(sentence.span()::covers)
                .toList();
    }

    /** Whether this is asked, offered or supposed; what would follow ("…, you'll have it by Friday") is not. */
    boolean isOpen(Span claim) {
        return open.stream()
                .filter(m -> m.end() <= claim.begin() && claim.begin() - m.end() < REACH)
                .anyMatch(m -> follows.stream().noneMatch(f -> f.begin() >= m.end() && f.end() <= claim.begin()));
    }

    boolean hedged(Span claim) {
        return hedges.stream().anyMatch(h -> h.begin() < claim.end() && claim.begin() - h.end() < REACH / 2);
    }

    /** Whether somebody undertakes this, in the agent's own name; "by six I'll know" as well as "I'll know by six". */
    boolean isOwned(Span claim) {
        return owned.stream()
                .filter(m -> m.begin() - claim.end() < OPENS && claim.begin() - m.end() < REACH)
                .anyMatch(m -> others.stream().noneMatch(o -> o.begin() >= m.end() && o.end() <= claim.begin()));
    }
}
