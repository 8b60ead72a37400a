package org.sameboat.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Reading;

/**
 * Follows the customer from reacting to solving. A calm newcomer is already solving; an upset message is always reactive;
 * a calmer one is heard, and solving as soon as the customer works along.
 */
final class States {

    private static final Set<Stage> MENDS = Set.of(Stage.OPTIONS, Stage.STEP, Stage.CONFIRM, Stage.FOLLOW_UP);

    State after(Context context, List<@Nullable Reading> readings, AgentActs acts) {
        State state = State.PROBLEM_SOLVING;
        boolean mended = false;
        boolean answered = false;
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            Reading reading = readings.get(i);
            if (turn.by(Speaker.AGENT)) {
                answered = true;
                mended |= acts.in(turn.text()).stream().anyMatch(MENDS::contains);
            } else if (reading != null) {
                state = next(state, turn, reading, answered, mended);
            }
        }
        return state;
    }

    private static State next(State before, Turn turn, Reading reading, boolean answered, boolean mended) {
        if (reading.isUpset()) {
            return State.REACTIVE;
        }
        CustomerCues cues = CustomerCues.in(turn.text());
        boolean open = turn.text().contains("?");
        if (answered && !open && (cues.solved() || (cues.thanks() && mended))) {
            return State.RESOLVED;
        }
        if (before == State.REACTIVE) {
            if (!answered || cues.fails()) {
                return State.REACTIVE;
            }
            return cues.worksAlong() || cues.thanks() ? State.PROBLEM_SOLVING : State.HEARD;
        }
        if (before == State.HEARD) {
            return cues.worksAlong() || cues.thanks() || open ? State.PROBLEM_SOLVING : State.HEARD;
        }
        return before == State.RESOLVED && !open && !cues.fails() ? State.RESOLVED : State.PROBLEM_SOLVING;
    }
}
