package org.sameboat.scorecard;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.State;

/**
 * A conversation to be scored.
 *
 * @param turns its turns with what the coach knew at each
 * @param factsKnown whether anything was known of the case beyond what was said
 */
public record Case(List<CoachedTurn> turns, boolean factsKnown) {

    public Case {
        turns = List.copyOf(turns);
    }

    List<CoachedTurn> agent() {
        return turns.stream().filter(turn -> turn.turn().by(Speaker.AGENT)).toList();
    }

    /** The agent's turns after the turn with that sequence number. */
    List<CoachedTurn> agentAfter(int seq) {
        return agent().stream().filter(turn -> turn.seq() > seq).toList();
    }

    /** Sequence number of the first turn like this. */
    OptionalInt first(Predicate<CoachedTurn> like) {
        return turns.stream().filter(like).mapToInt(CoachedTurn::seq).findFirst();
    }

    static boolean isUpset(CoachedTurn turn) {
        return turn.reading() != null && turn.reading().isUpset();
    }

    static boolean isStalemate(CoachedTurn turn) {
        return turn.course().stalemate();
    }

    static boolean isResolved(CoachedTurn turn) {
        return turn.turn().by(Speaker.CUSTOMER) && turn.course().state() == State.RESOLVED;
    }

    static boolean isPromise(CoachedTurn turn) {
        return turn.turn().by(Speaker.AGENT)
                && turn.course().promises().stream().anyMatch(promise -> promise.seq() == turn.seq());
    }
}
