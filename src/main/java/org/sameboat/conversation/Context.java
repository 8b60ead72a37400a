package org.sameboat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment of a conversation: the turns up to now and nothing after. Older turns than {@link #WINDOW}
 * are left out, so that the cost of a message does not grow with the length of its conversation, and live and replay see
 * the same turns.
 *
 * @param turns the latest turns, oldest first
 * @param first how many turns came before the first of {@code turns}; turn {@code i} has the sequence number
 *     {@code first + i + 1}
 * @param facts what the desk knows of the case
 * @param now the moment of the advice, if known
 */
public record Context(
        List<Turn> turns,
        int first,
        CaseFacts facts,
        @Nullable Instant now) {

    /** Turns that a context holds at most. */
    public static final int WINDOW = 40;

    /** @throws IllegalArgumentException if {@code first} is negative */
    public Context {
        if (first < 0) {
            throw new IllegalArgumentException("first is negative: " + first);
        }
        int left = Math.max(0, turns.size() - WINDOW);
        turns = List.copyOf(turns.subList(left, turns.size()));
        first += left;
    }

    /** A conversation from its beginning; {@code now} is the time of its last turn. */
    public static Context of(List<Turn> turns, CaseFacts facts) {
        return new Context(
                turns,
                0,
                facts,
                turns.isEmpty() ? null : turns.get(turns.size() - 1).at());
    }

    public static Context of(Turn... turns) {
        return of(List.of(turns), CaseFacts.none());
    }

    public Context at(@Nullable Instant moment) {
        return new Context(turns, first, facts, moment);
    }

    public Optional<Turn> latest() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.get(turns.size() - 1));
    }

    /** The last turn of that speaker, if there is one in the window. */
    public Optional<Turn> latestOf(Speaker speaker) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).by(speaker)) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** This context as it was when turn {@code index} of {@link #turns()} had just been said. */
    public Context upTo(int index) {
        Turn last = turns.get(index);
        return new Context(turns.subList(0, index + 1), first, facts, last.at() != null ? last.at() : now);
    }

    /** Sequence number in the conversation, from 1, of turn {@code index} of {@link #turns()}. */
    public int seq(int index) {
        return first + index + 1;
    }
}
