package org.sameboat.gate;

import java.util.List;
import org.sameboat.conversation.Span;
import org.sameboat.rule.Match;

/**
 * How a sentence means what it says.
 *
 * @param asks whether it is a question
 * @param open where it supposes or offers
 * @param hedges where it holds back
 * @param owned where somebody undertakes to do something
 */
record Frame(boolean asks, List<Span> open, List<Span> hedges, List<Span> owned) {

    /** Code units after a condition or an undertaking that still belong to it. */
    private static final int REACH = 120;

    static Frame of(Draft.Sentence sentence, List<Match> matches) {
        return new Frame(
                sentence.asks(),
                spans("open", sentence, matches),
                spans("hedge", sentence, matches),
                spans("owner", sentence, matches));
    }

    private static List<Span> spans(String part, Draft.Sentence sentence, List<Match> matches) {
        return matches.stream()
                .filter(m -> part.equals(m.rule().settings().get("part")))
                .map(Match::span)
                .filter(sentence.span()::covers)
                .toList();
    }

    boolean isOpen(Span claim) {
        return before(open, claim);
    }

    boolean hedged(Span claim) {
        return hedges.stream().anyMatch(h -> h.begin() < claim.end() && claim.begin() - h.end() < REACH / 2);
    }

    /** Whether somebody undertakes this, in the agent's own name; "by six I'll know" as well as "I'll know by six". */
    boolean isOwned(Span claim) {
        return owned.stream().anyMatch(m -> m.begin() - claim.end() < REACH && claim.begin() - m.end() < REACH);
    }

    private static boolean before(List<Span> marks, Span claim) {
        return marks.stream().anyMatch(m -> m.end() <= claim.begin() && claim.begin() - m.end() < REACH);
    }
}
